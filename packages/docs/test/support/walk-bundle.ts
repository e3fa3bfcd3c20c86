import { isObject, type Json, type JsonObject, objectOf } from '@eflow/bundle';

/** A field of the contract, found in the bundle alone: the tests hold the pages against it. */
export interface BundleField {
  /** Names from the root of the body: `deals.relationship.offers.name`. */
  path: string;
  schema: JsonObject;
  /** The schema that the field's, or its items', `$ref` names. */
  named?: string;
}

/** What a bundle refers to, as plain as can be. */
export function target(bundle: JsonObject, node: Json | undefined): JsonObject {
  const ref = objectOf(node)['$ref'];
  if (typeof ref !== 'string') return objectOf(node);
  const found = ref
    .slice(2)
    .split('/')
    .reduce<JsonObject>((at, key) => objectOf(at[key]), bundle);
  return target(bundle, found);
}

/** All fields below a schema, through references and lists, until a schema repeats itself. `levels` of named schemas. */
export function fieldsBelow(
  bundle: JsonObject,
  node: Json | undefined,
  levels = 99,
  path = '',
  seen: string[] = [],
): BundleField[] {
  const ref = objectOf(node)['$ref'];
  if (typeof ref === 'string') {
    if (seen.includes(ref) || levels < 0) return [];
    return fieldsBelow(bundle, target(bundle, node), levels - 1, path, [...seen, ref]);
  }
  const schema = objectOf(node);
  if (isObject(schema['items'])) return fieldsBelow(bundle, schema['items'], levels, path, seen);
  return Object.entries(objectOf(schema['properties'])).flatMap(([name, property]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const item = objectOf(objectOf(property)['items']);
    const named = objectOf(property)['$ref'] ?? item['$ref'];
    return [
      {
        path: at,
        schema: objectOf(property),
        ...(typeof named === 'string' ? { named: named.split('/').at(-1) ?? '' } : {}),
      },
      ...fieldsBelow(bundle, property, levels, at, seen),
    ];
  });
}

export function jsonBody(bundle: JsonObject, node: Json | undefined): JsonObject {
  return objectOf(objectOf(target(bundle, node)['content'])['application/json']);
}

/** The values of the named examples of a body. */
export function exampleValues(bundle: JsonObject, body: JsonObject): Json[] {
  return Object.values(objectOf(body['examples'])).map((example) => target(bundle, example)['value'] ?? null);
}
