import { type Bundle, type Json, type JsonObject, objectOf, resolved } from '@eflow/bundle';

/**
 * A value of the schema: its own example where it has one, else one made of the examples of its parts. Of the properties
 * it has those that are required.
 */
export function exampleOf(bundle: Bundle, node: unknown, within: readonly unknown[] = []): Json {
  const schema = resolved(bundle, node);
  const [example] = [schema['examples'] ?? []].flat(1);
  const given = [example, schema['example'], schema['const'], schema['default'], listOf(schema['enum'])[0]];
  const [first] = given.filter((value) => value !== undefined);
  if (first !== undefined) return first;
  // A schema that requires itself has no example; what is deeper is left out.
  if (within.includes(schema)) return {};
  const inside = [...within, schema];
  const [alternative] = [...listOf(schema['oneOf']), ...listOf(schema['anyOf'])];
  if (alternative !== undefined) return exampleOf(bundle, alternative, inside);
  const parts = listOf(schema['allOf']);
  if (parts.length > 0) {
    const merged = parts.map((part) => objectOf(exampleOf(bundle, part, inside)));
    return Object.assign({}, ...merged, objectExample(bundle, schema, inside));
  }
  return ofType(bundle, schema, inside);
}

function ofType(bundle: Bundle, schema: JsonObject, inside: readonly unknown[]): Json {
  const types = [schema['type'] ?? (schema['properties'] === undefined ? 'string' : 'object')].flat();
  switch (types.find((type) => type !== 'null')) {
    case 'object':
      return objectExample(bundle, schema, inside);
    case 'array':
      return [exampleOf(bundle, schema['items'], inside)];
    case 'integer':
    case 'number':
      return numberExample(schema);
    case 'boolean':
      return true;
    case undefined:
      return null;
    default:
      return stringExample(schema);
  }
}

function objectExample(bundle: Bundle, schema: JsonObject, inside: readonly unknown[]): JsonObject {
  const properties = objectOf(schema['properties']);
  const names = Object.keys(properties).filter((name) => listOf(schema['required']).includes(name));
  return Object.fromEntries(names.map((name) => [name, exampleOf(bundle, properties[name], inside)]));
}

function numberExample({ minimum, maximum }: JsonObject): number {
  if (typeof minimum === 'number') return minimum;
  return typeof maximum === 'number' ? Math.min(maximum, 1) : 1;
}

const FORMATS: Readonly<Record<string, string>> = {
  date: '2026-01-31',
  'date-time': '2026-01-31T12:00:00Z',
  email: 'someone@example.com',
  uri: 'https://example.com/',
  uuid: '00000000-0000-4000-8000-000000000000',
};

function stringExample({ format, minLength }: JsonObject): string {
  const text = FORMATS[String(format)] ?? 'string';
  return typeof minLength === 'number' ? text.padEnd(minLength, 'x') : text;
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}
