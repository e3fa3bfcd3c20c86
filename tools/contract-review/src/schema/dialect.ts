import { isObject, type Json, type JsonObject } from '@eflow/pipeline';
import { regexOf } from './json.js';
import { kindsOf } from './kind.js';

/** Stands in a clean schema for an assertion that nothing here can read. */
export const OPAQUE = 'x-opaque';

export interface Reading {
  /** A schema below this one. */
  schema: (schema: Json) => Json;
  /** The name of the schema that a reference points to; nothing when it leads nowhere. */
  reference: (target: string) => string | undefined;
  /** OpenAPI 3.0, where nothing beside a reference counts. */
  old: boolean;
}

const COUNTS = [
  ...['minLength', 'maxLength', 'minItems', 'maxItems', 'minContains', 'maxContains', 'minProperties', 'maxProperties'],
];
const NUMBERS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'];
const SCHEMAS = [
  ...['items', 'contains', 'additionalProperties', 'propertyNames', 'not', 'if', 'then', 'else'],
  ...['unevaluatedItems', 'unevaluatedProperties'],
];
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const MAPS = ['properties', 'patternProperties', 'dependentSchemas'];
const UNREADABLE = ['$dynamicRef', '$recursiveRef'];

/**
 * What a schema object asserts, in the words of JSON Schema 2020-12: without annotations, `nullable` and the bounds of
 * OpenAPI 3.0 spelled as today. Malformed keywords say nothing.
 */
export function assertionsOf(schema: JsonObject, reading: Reading): JsonObject {
  if (typeof schema['$ref'] === 'string') {
    const name = reading.reference(schema['$ref']);
    const reference: JsonObject = name === undefined ? { [OPAQUE]: `$ref ${schema['$ref']}` } : { $ref: name };
    const { $ref: _, ...beside } = schema;
    return reading.old ? reference : { ...assertionsOf(beside, reading), ...reference };
  }
  const clean = new Map<string, Json>();
  const take = (keys: string[], read: (value: Json, key: string) => Json | undefined): void => {
    for (const key of keys) {
      const value = schema[key];
      const result = value === undefined ? undefined : read(value, key);
      if (result !== undefined) clean.set(key, result);
    }
  };
  take(UNREADABLE, (value, key) => void clean.set(OPAQUE, `${key} ${JSON.stringify(value)}`));
  take(['type'], (value) => types(value, schema['nullable'] === true, clean));
  take(COUNTS, (value) => (typeof value === 'number' && value >= 0 ? value : undefined));
  take(NUMBERS, (value, key) => (typeof value === 'number' && (key !== 'multipleOf' || value > 0) ? value : undefined));
  exclusive(schema, clean, 'minimum', 'exclusiveMinimum');
  exclusive(schema, clean, 'maximum', 'exclusiveMaximum');
  take(['const'], (value) => value);
  take(['enum', 'required'], (value) => (Array.isArray(value) ? value : undefined));
  take(['format'], (value) => (typeof value === 'string' ? value : undefined));
  take(['pattern'], (value) => (typeof value === 'string' ? pattern(value, clean) : undefined));
  take(['uniqueItems'], (value) => (value === true ? true : undefined));
  take(SCHEMAS, (value) => reading.schema(value));
  take(LISTS, (value) => (Array.isArray(value) && value.length > 0 ? value.map(reading.schema) : undefined));
  take(MAPS, (value, key) => map(value, key, reading, clean));
  take(['dependentRequired'], (value) => (isObject(value) ? value : undefined));
  return Object.fromEntries(clean);
}

function types(value: Json, nullable: boolean, clean: Map<string, Json>): Json | undefined {
  const names = Array.isArray(value) ? value : [value];
  const known = names.flatMap((name) => (typeof name === 'string' && kindsOf(name).length > 0 ? [name] : []));
  if (known.length === 0 || known.length < names.length) {
    clean.set(OPAQUE, `type ${JSON.stringify(value)}`);
    return undefined;
  }
  return nullable && !known.includes('null') ? [...known, 'null'] : known;
}

/** Before JSON Schema had numbers here, `exclusiveMinimum: true` changed the meaning of `minimum`. */
function exclusive(schema: JsonObject, clean: Map<string, Json>, inclusive: string, key: string): void {
  const bound = schema[inclusive];
  if (schema[key] !== true || typeof bound !== 'number') return;
  clean.delete(inclusive);
  clean.set(key, bound);
}

function pattern(value: string, clean: Map<string, Json>): Json | undefined {
  if (regexOf(value)) return value;
  clean.set(OPAQUE, `pattern ${value}`);
  return undefined;
}

function map(value: Json, key: string, reading: Reading, clean: Map<string, Json>): Json | undefined {
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value).filter(
    ([name]) => key !== 'patternProperties' || pattern(name, clean) !== undefined,
  );
  return Object.fromEntries(entries.map(([name, schema]) => [name, reading.schema(schema ?? true)]));
}
