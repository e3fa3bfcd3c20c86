import { type Bundle, objectOf, operationsOf, reachableSchemas } from '@eflow/pipeline';
import { basis, body, parameters, properties, requiredNames, responses } from './model.js';
import { observedRequired } from './observed-required.js';
import type { Fact, FactFile } from './sources.js';

/** What the bundle states without a fact behind it, or with another basis than its fact has. */
export function unfounded(bundle: Bundle, file: FactFile): string[] {
  const facts = Object.entries(file.facts).flatMap(([document, list]) =>
    list.map((fact): Sourced => ({ document, fact: { ...fact, ...fact.contract } })),
  );
  return [
    ...unfoundedProperties(bundle, facts),
    ...unfoundedRequired(bundle, facts),
    ...unfoundedEnums(bundle, file.enums),
    ...unfoundedParts(
      bundle,
      facts.map(({ fact }) => fact),
    ),
  ];
}

interface Sourced {
  document: string;
  fact: Fact;
}

/** Each property has a fact, and says by its basis of which kind that is; only what is `inferred` stands alone. */
function unfoundedProperties(bundle: Bundle, facts: readonly Sourced[]): string[] {
  return properties(bundle).flatMap(({ schema, name, property }) => {
    const found = facts.filter(
      ({ fact }) =>
        (fact.kind === 'property' || fact.kind === 'member') && fact.schema === schema && fact.name === name,
    );
    const claimed = basis(bundle, schema, property);
    const bases = found.map(({ document, fact }) =>
      document === 'user-guide' ? 'user-guide' : fact.kind === 'property' ? 'stated' : 'example',
    );
    if (claimed === 'inferred') return [];
    if (bases.length === 0) return [`${schema}.${name} is in no document, but its basis is ${claimed}`];
    return bases.some((known) => known === claimed)
      ? []
      : [`the basis of ${schema}.${name} is ${claimed}, its fact is ${bases.join(', ')}`];
  });
}

/** A request requires what a document marks so. A response requires what every example of a document shows. */
function unfoundedRequired(bundle: Bundle, facts: readonly Sourced[]): string[] {
  const requests = new Set(
    operationsOf(bundle).flatMap((operation) => reachableSchemas(bundle, body(bundle, operation, 'request')['schema'])),
  );
  const observed = observedRequired(
    bundle,
    facts.flatMap(({ fact }) => (fact.kind === 'payload' ? [fact] : [])),
  );
  return Object.entries(bundle.components.schemas).flatMap(([schema, definition]) => {
    const expected = requests.has(schema)
      ? facts.flatMap(({ fact }) =>
          fact.kind === 'property' && fact.schema === schema && fact.required ? [fact.name] : [],
        )
      : [...(observed.get(schema) ?? [])];
    const actual = requiredNames(definition);
    return [
      ...expected.filter((name) => !actual.includes(name)).map((name) => `${schema}.${name} should be required`),
      ...actual.filter((name) => !expected.includes(name)).map((name) => `${schema}.${name} should not be required`),
    ];
  });
}

function unfoundedEnums(bundle: Bundle, documented: FactFile['enums']): string[] {
  const ofBundle = Object.entries(bundle.components.schemas).flatMap(([name, schema]) =>
    Array.isArray(schema['enum']) ? [{ name, values: schema['enum'].map(String) }] : [],
  );
  const named = new Set(ofBundle.map(({ name }) => name));
  return [
    ...Object.keys(documented)
      .filter((name) => !named.has(name))
      .map((name) => `the enum ${name} is missing`),
    ...ofBundle.flatMap(({ name, values }) => {
      const expected = documented[name] ?? [];
      return JSON.stringify(values) === JSON.stringify(expected)
        ? []
        : [`${name} has not the ${expected.length} values of the document in its order`];
    }),
  ];
}

/** Operations, parameters, statuses, headers, keys, servers and examples. */
function unfoundedParts(bundle: Bundle, facts: readonly Fact[]): string[] {
  const known = new Set(facts.map(keyOf));
  const parts = operationsOf(bundle).flatMap((operation) => [
    `operation ${operation.id}`,
    ...parameters(bundle, operation).map(({ name, in: where }) => `parameter ${operation.id} ${where} ${name}`),
    ...responses(bundle, operation).map(([status]) => `response ${operation.id} ${status}`),
  ]);
  const schemes = Object.keys(objectOf(bundle.components['securitySchemes'])).map((name) => `security ${name}`);
  const servers = (Array.isArray(bundle['servers']) ? bundle['servers'] : []).map(
    (server) => `server ${objectOf(server)['url']}`,
  );
  const examples = Object.entries(objectOf(bundle.components['examples']))
    .filter(([, example]) => objectOf(objectOf(example)['x-source'])['basis'] === 'example')
    .map(([name]) => `payload ${name}`);
  return [...parts, ...schemes, ...servers, ...examples]
    .filter((part) => !known.has(part))
    .map((part) => `no fact stands behind this part: ${part}`);
}

function keyOf(fact: Fact): string {
  switch (fact.kind) {
    case 'operation':
      return `operation ${fact.operation}`;
    case 'parameter':
      return `parameter ${fact.operation} ${fact.in} ${fact.name}`;
    case 'response':
      return `response ${fact.operation} ${fact.status}`;
    case 'security':
      return `security ${fact.scheme}`;
    case 'server':
      return `server ${fact.url}`;
    case 'payload':
      return `payload ${fact.example}`;
    default:
      return fact.kind;
  }
}
