import { createHash } from 'node:crypto';
import {
  type Bundle,
  type JsonObject,
  type Operation,
  objectOf,
  operationsOf,
  referencedSchema,
} from '@eflow/pipeline';
import { at, body, description, operation, parameters, requiredNames, resolved, responses } from './model.js';
import type { DocumentedType, Fact, MemberFact, ParameterFact, PayloadFact, PropertyFact } from './sources.js';

/** What the bundle lacks or has otherwise of one fact; nothing when it holds. */
export function missingOf(bundle: Bundle, stated: Fact): string[] {
  const fact: Fact = { ...stated, ...stated.contract };
  switch (fact.kind) {
    case 'layout':
      return [];
    case 'statement':
      return words(bundle, at(bundle, fact.at), fact.at, fact.says);
    case 'operation':
      return unless(
        operation(bundle, fact.operation)?.path === fact.path &&
          operation(bundle, fact.operation)?.method === fact.method,
        `${fact.operation} is not ${fact.method} ${fact.path}`,
      );
    case 'property':
      return property(bundle, fact);
    case 'member':
      return member(bundle, fact);
    case 'parameter':
      return withOperation(bundle, fact.operation, (found) => parameter(bundle, fact, found));
    case 'relationship':
      return withOperation(bundle, fact.operation, (found) => relationship(bundle, fact, found));
    case 'response':
      return withOperation(bundle, fact.operation, (found) => {
        const response = responses(bundle, found).find(([status]) => status === fact.status)?.[1];
        const place = `${fact.operation} ${fact.status}`;
        if (!response) return [`${place} is not documented`];
        if (fact.header !== undefined)
          return unless(fact.header in objectOf(response['headers']), `${place} lacks the header ${fact.header}`);
        return unless(fact.type in objectOf(response['content']), `${place} is not ${fact.type}`);
      });
    case 'error':
      return operationsOf(bundle).flatMap((found) => errorText(bundle, fact, found));
    case 'security': {
      const scheme = objectOf(objectOf(bundle.components['securitySchemes'])[fact.scheme]);
      return [
        ...unless(
          scheme['type'] === 'apiKey' && scheme['in'] === fact.in && scheme['name'] === fact.name,
          `${fact.scheme} is no key in the ${fact.in} ${fact.name}`,
        ),
        ...words(bundle, scheme, fact.scheme, fact.says),
      ];
    }
    case 'server': {
      const servers = Array.isArray(bundle['servers']) ? bundle['servers'] : [];
      return unless(
        servers.some((server) => objectOf(server)['url'] === fact.url),
        `${fact.url} is no server`,
      );
    }
    case 'rate-limit': {
      const scheme = objectOf(objectOf(bundle.components['securitySchemes'])[fact.scheme]);
      const { requests, seconds, window } = objectOf(scheme['x-rate-limit']);
      return unless(
        requests === fact.requests && seconds === fact.seconds && window === fact.window,
        `${fact.scheme} has another x-rate-limit`,
      );
    }
    case 'payload':
      return withOperation(bundle, fact.operation, (found) => payload(bundle, fact, found));
  }
}

function property(bundle: Bundle, fact: PropertyFact): string[] {
  const place = `${fact.schema}.${fact.name}`;
  const schema = bundle.components.schemas[fact.schema];
  const node = objectOf(schema?.['properties'])[fact.name];
  if (schema === undefined || node === undefined) return [`${place} is missing`];
  return [
    ...typed(bundle, objectOf(node), fact.type, place),
    ...(fact.enum === undefined ? [] : enumerated(objectOf(node), fact.enum, place)),
    ...words(bundle, node, place, fact.says),
    ...unless(fact.required !== true || requiredNames(schema).includes(fact.name), `${place} is not required`),
  ];
}

function member(bundle: Bundle, fact: MemberFact): string[] {
  const place = `${fact.schema}.${fact.name}`;
  const node = objectOf(bundle.components.schemas[fact.schema]?.['properties'])[fact.name];
  if (node === undefined) return [`${place} is missing`];
  const type = resolved(bundle, node)['type'];
  const seen = type === 'integer' ? 'number' : type;
  return unless(seen === fact.seen, `${place} is ${String(type)}, the example shows ${fact.seen}`);
}

function parameter(bundle: Bundle, fact: ParameterFact, found: Operation): string[] {
  const place = `${fact.operation} ${fact.in} ${fact.name}`;
  const node = parameters(bundle, found).find(({ name, in: where }) => name === fact.name && where === fact.in);
  if (!node) return [`${place} is missing`];
  const schema = resolved(bundle, node['schema']);
  return [
    ...(fact.type === undefined ? [] : typed(bundle, schema, fact.type, place)),
    ...(fact.enum === undefined ? [] : enumerated(schema, fact.enum, place)),
    ...unless(fact.required !== true || node['required'] === true, `${place} is not required`),
    ...unless(fact.default === undefined || schema['default'] === fact.default, `${place} has another default`),
    ...unless(fact.explode === undefined || node['explode'] === fact.explode, `${place} is not repeated for a list`),
  ];
}

function relationship(
  bundle: Bundle,
  fact: { operation: string; value: string; key: string },
  found: Operation,
): string[] {
  const place = `${fact.operation} relationship=${fact.value}`;
  const node = parameters(bundle, found).find(({ name }) => name === 'relationship') ?? {};
  const values = resolved(bundle, resolved(bundle, node['schema'])['items'])['enum'];
  const response = resolved(bundle, body(bundle, found, 'response')['schema']);
  const members = resolved(bundle, objectOf(response['properties'])['relationship'])['properties'];
  return [
    ...unless(Array.isArray(values) && values.includes(fact.value), `${place} is not accepted`),
    ...unless(objectOf(node['x-relationship-keys'])[fact.value] === fact.key, `${place} does not bring ${fact.key}`),
    ...unless(fact.key in objectOf(members), `${fact.key} is not in the response of ${fact.operation}`),
  ];
}

function payload(bundle: Bundle, fact: PayloadFact, found: Operation): string[] {
  const example = objectOf(objectOf(bundle.components['examples'])[fact.example]);
  const digest = createHash('sha256')
    .update(JSON.stringify(example['value'] ?? null))
    .digest('hex');
  const named = Object.values(objectOf(body(bundle, found, fact.in)['examples']));
  return [
    ...unless(digest === fact.digest, `${fact.example} is not the payload of the document`),
    ...unless(
      named.some((node) => objectOf(node)['$ref'] === `#/components/examples/${fact.example}`),
      `${fact.example} is no ${fact.in} example of ${fact.operation}`,
    ),
  ];
}

function errorText(bundle: Bundle, fact: { status: string; key: string; text: string }, found: Operation): string[] {
  const response = responses(bundle, found).find(([status]) => status === fact.status)?.[1];
  const media = objectOf(objectOf(response?.['content'])['application/json']);
  const bodies = Object.values(objectOf(media['examples'])).map((node) => objectOf(resolved(bundle, node)['value']));
  return unless(
    bodies.some((value) => value[fact.key] === fact.text),
    `${found.id} ${fact.status} has no example with "${fact.text}"`,
  );
}

const TYPES: Record<DocumentedType, { type: string; items?: string }> = {
  string: { type: 'string' },
  'enum<string>': { type: 'string' },
  integer: { type: 'integer' },
  int: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  object: { type: 'object' },
  'string[]': { type: 'array', items: 'string' },
  'string array': { type: 'array', items: 'string' },
  'integer[]': { type: 'array', items: 'integer' },
  'int array': { type: 'array', items: 'integer' },
};

function typed(bundle: Bundle, node: JsonObject, documented: DocumentedType, place: string): string[] {
  const schema = resolved(bundle, node);
  const { type, items } = TYPES[documented];
  const holds = schema['type'] === type && (!items || resolved(bundle, schema['items'])['type'] === items);
  return unless(holds, `${place} is ${String(schema['type'])}, the document says ${documented}`);
}

function enumerated(node: JsonObject, name: string, place: string): string[] {
  const target = referencedSchema(node) ?? referencedSchema(objectOf(node['items']));
  return unless(target === name, `${place} does not take the values of ${name}`);
}

function words(bundle: Bundle, node: unknown, place: string, says: readonly string[] = []): string[] {
  if (node === undefined) return [`${place} is missing`];
  const text = description(bundle, node).toLowerCase();
  return says
    .filter((word) => !text.includes(word.toLowerCase()))
    .map((word) => `the description of ${place} says nothing of "${word}"`);
}

function withOperation(bundle: Bundle, id: string, check: (found: Operation) => string[]): string[] {
  const found = operation(bundle, id);
  return found ? check(found) : [`the operation ${id} is missing`];
}

function unless(holds: boolean, problem: string): string[] {
  return holds ? [] : [problem];
}
