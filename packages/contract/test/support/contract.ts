import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  type Bundle,
  isObject,
  type Json,
  type JsonObject,
  objectOf,
  operationsOf,
  parseBundle,
  referencedSchema,
} from '@eflow/pipeline';

/** A value of the contract that is right by definition. */
export interface Example {
  title: string;
  schema: string;
  value: Json;
}

/** Where Node finds a module or an exported file of the package. */
export const { resolve } = createRequire(import.meta.url);

export const readJson = (specifier: string): unknown => JSON.parse(readFileSync(resolve(specifier), 'utf8'));

export const bundle: Bundle = parseBundle(readFileSync(resolve('@eflow/contract/openapi.json'), 'utf8'));
export const schemas: Record<string, JsonObject> = bundle.components.schemas;

/** Every body that an operation shows, with the name of its schema. */
export const examples: readonly Example[] = operationsOf(bundle).flatMap(({ id, object }) => [
  ...bodyExamples(`request of ${id}`, object['requestBody']),
  ...Object.entries(objectOf(object['responses'])).flatMap(([status, response]) =>
    bodyExamples(`${status} of ${id}`, response),
  ),
]);

function bodyExamples(place: string, body: Json | undefined): Example[] {
  const { schema, examples } = objectOf(objectOf(objectOf(target(body)['content'])['application/json']));
  const name = referencedSchema(objectOf(schema));
  if (name === undefined) return [];
  return Object.entries(objectOf(examples)).map(([key, example]) => ({
    title: `${place}, ${key}`,
    schema: name,
    value: target(example)['value'] ?? null,
  }));
}

/** The object that a reference such as `#/components/examples/…` names, or the object itself. */
function target(node: Json | undefined): JsonObject {
  const [, , kind = '', name = ''] = String(objectOf(node)['$ref'] ?? '').split('/');
  return objectOf(name === '' ? node : objectOf(bundle.components[kind])[name]);
}

/** Right values of each schema, large ones first: examples, their parts, and those that the schema itself names. */
export const instances: ReadonlyMap<string, readonly Json[]> = collectInstances();

function collectInstances(): Map<string, Json[]> {
  const found = new Map<string, Json[]>(Object.keys(schemas).map((name) => [name, []]));
  const collect = (schema: JsonObject, value: Json): void => {
    const name = referencedSchema(schema);
    if (name !== undefined) {
      found.get(name)?.push(value);
      collect(objectOf(schemas[name]), value);
    }
    if (Array.isArray(value)) for (const item of value) collect(objectOf(schema['items']), item);
    if (!isObject(value)) return;
    for (const [key, property] of Object.entries(objectOf(schema['properties']))) {
      const child = value[key];
      if (child !== undefined) collect(objectOf(property), child);
    }
  };
  for (const { schema, value } of examples) collect({ $ref: `#/components/schemas/${schema}` }, value);
  for (const [name, { examples: own = [] }] of Object.entries(schemas)) {
    if (Array.isArray(own)) found.get(name)?.push(...own);
  }
  const size = (value: Json): number => JSON.stringify(value).length;
  for (const values of found.values()) values.sort((a, b) => size(b) - size(a));
  return found;
}

/** A large right value of an object schema. */
export function objectInstance(name: string): JsonObject {
  const [value] = instances.get(name) ?? [];
  if (isObject(value)) return value;
  throw new Error(`The contract has no example of ${name}.`);
}
