// biome-ignore-all lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema.
import { isObject, type Json, type JsonObject } from '@eflow/pipeline';
import * as fc from 'fast-check';

/** Schemas and values over a small world, so that they meet: few names, numbers and texts. */
const NAMES = ['a', 'b', 'x-1', 'x-2'];
const NUMBERS = [-1, 0, 0.5, 1, 1.5, 2, 3, 4, 6, 10];
const TEXTS = ['', 'a', 'b', 'ab', 'abc', 'a1', 'x-1', 'abcd', 'é', '😀'];
const PATTERNS = ['^a', 'b$', '^x-', '^[a-c]*$', '^.{2}$', '1'];
const TYPES = ['string', 'number', 'integer', 'boolean', 'null', 'array', 'object'];
const REFERENCES = ['#/$defs/list', '#/$defs/tree', '#/$defs/name'];

export const ROOT: JsonObject = {
  $defs: {
    name: { type: 'string', minLength: 1, maxLength: 3 },
    list: {
      type: 'object',
      properties: { a: { type: 'integer' }, b: { $ref: '#/$defs/list' } },
      additionalProperties: false,
    },
    tree: { anyOf: [{ type: 'integer' }, { type: 'array', items: { $ref: '#/$defs/tree' }, maxItems: 2 }] },
  },
};

const leaf: fc.Arbitrary<Json> = fc.constantFrom<Json>(null, true, false, ...NUMBERS, ...TEXTS);

export function values(depth: number = 2): fc.Arbitrary<Json> {
  if (depth === 0) return leaf;
  const below = values(depth - 1);
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 2, arbitrary: fc.array(below, { maxLength: 3 }) },
    {
      weight: 4,
      arbitrary: fc.dictionary(fc.constantFrom(...NAMES, 'c'), below, { maxKeys: 3, noNullPrototype: true }),
    },
  );
}

type Keywords = fc.Arbitrary<JsonObject>;
const count = fc.nat({ max: 3 });
const names = fc.subarray(NAMES, { minLength: 1, maxLength: 2 });

function some(keywords: Record<string, fc.Arbitrary<Json>>): Keywords {
  return fc.record(keywords, { requiredKeys: [], noNullPrototype: true }).map((record): JsonObject => record);
}

function families(depth: number): Keywords[] {
  const bound = fc.constantFrom(...NUMBERS);
  const base: Keywords[] = [
    fc.constantFrom(...TYPES).map((type) => ({ type })),
    fc.subarray(TYPES, { minLength: 1, maxLength: 3 }).map((type) => ({ type })),
    fc.array(values(1), { minLength: 1, maxLength: 3 }).map((list) => ({ enum: list })),
    values(1).map((value) => ({ const: value })),
    some({ minimum: bound, maximum: bound }),
    some({ exclusiveMinimum: bound, exclusiveMaximum: bound, multipleOf: fc.constantFrom(1, 2, 3, 0.5) }),
    some({ minLength: count, maxLength: count, pattern: fc.constantFrom(...PATTERNS) }),
    some({ required: names, minProperties: count, maxProperties: count }),
    some({ minItems: count, maxItems: count, uniqueItems: fc.boolean() }),
    fc.tuple(fc.constantFrom(...NAMES), names).map(([name, needed]) => ({ dependentRequired: { [name]: needed } })),
    fc.constantFrom(...REFERENCES).map(($ref) => ({ $ref })),
  ];
  if (depth === 0) return base;
  const below = schemas(depth - 1);
  const list = fc.array(below, { minLength: 1, maxLength: 3 });
  const properties = fc.dictionary(fc.constantFrom(...NAMES), below, { maxKeys: 3, noNullPrototype: true });
  const closing = fc.oneof(fc.constant(false), below);
  return [
    ...base,
    some({ properties, required: names, additionalProperties: closing }),
    some({ properties, additionalProperties: closing }),
    some({
      patternProperties: fc.dictionary(fc.constantFrom(...PATTERNS), below, { maxKeys: 2, noNullPrototype: true }),
      properties,
      additionalProperties: closing,
    }),
    some({ propertyNames: below }),
    some({ items: closing, prefixItems: list }),
    some({ items: below, minItems: count, maxItems: count, uniqueItems: fc.boolean() }),
    some({ contains: below, minContains: count, maxContains: count }),
    some({ allOf: list }),
    some({ anyOf: list }),
    some({ oneOf: list }),
    some({ not: below }),
    some({ if: below, then: below, else: below }),
    fc.tuple(fc.constantFrom(...NAMES), below).map(([name, schema]) => ({ dependentSchemas: { [name]: schema } })),
    fc.tuple(list, properties).map(([allOf, own]) => ({ allOf, properties: own, unevaluatedProperties: false })),
    fc.tuple(list, properties).map(([anyOf, own]) => ({ anyOf, properties: own, unevaluatedProperties: false })),
    fc.tuple(list, list).map(([anyOf, prefixItems]) => ({ anyOf, prefixItems, unevaluatedItems: false })),
  ];
}

function schemas(depth: number): fc.Arbitrary<Json> {
  const keywords = fc.oneof(...families(depth));
  const schema = fc.array(keywords, { minLength: 1, maxLength: 3 }).map((parts): Json => Object.assign({}, ...parts));
  return fc.oneof({ weight: 20, arbitrary: schema }, { weight: 1, arbitrary: fc.boolean() });
}

/** A schema and another one that differs from it in some keywords, at the top or below. */
export function pairs(depth: number): fc.Arbitrary<[Json, Json]> {
  return fc
    .tuple(schemas(depth), schemas(1), fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 8 }), fc.boolean())
    .map(([schema, other, choices, turned]) => {
      const changed = mutated(schema, other, choices);
      return turned ? [changed, schema] : [schema, changed];
    });
}

const MAPS = ['properties', 'patternProperties', 'dependentSchemas'];
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const BELOW = ['items', 'contains', 'additionalProperties', 'propertyNames', 'not', 'if', 'then', 'else'];

/** Walks down by the choices, and removes, changes or adds something where they end. */
function mutated(schema: Json, other: Json, [choice = 0, ...choices]: number[]): Json {
  if (!isObject(schema) || choice % 9 === 0) return combined(schema, other, choice);
  if (choice % 8 === 0 && isObject(other)) return { ...schema, ...other };
  const entries = Object.entries(schema);
  const [key, value] = entries[choice % Math.max(1, entries.length)] ?? [];
  if (key === undefined || value === undefined) return other;
  if (choice % 5 === 0) return Object.fromEntries(entries.filter(([name]) => name !== key));
  if (typeof value === 'number')
    return { ...schema, [key]: Math.max(key.startsWith('m') ? 1 : -9, value + (choice % 2 ? 1 : -1)) };
  const [at = 0, ...further] = choices;
  if (MAPS.includes(key) && isObject(value)) return { ...schema, [key]: inMap(value, other, at, further) };
  if (LISTS.includes(key) && Array.isArray(value)) return { ...schema, [key]: inList(value, other, at, further) };
  if (BELOW.includes(key)) return { ...schema, [key]: mutated(value, other, choices) };
  if (Array.isArray(value) && value.length > 1)
    return { ...schema, [key]: value.filter((_, index) => index !== at % value.length) };
  return combined(schema, other, choice);
}

function inMap(map: JsonObject, other: Json, at: number, choices: number[]): JsonObject {
  const entries = Object.entries(map);
  const [name, value] = entries[at % Math.max(1, entries.length)] ?? [];
  if (name === undefined || value === undefined || at % 4 === 0) return { ...map, b: other };
  if (at % 5 === 0) return Object.fromEntries(entries.filter(([key]) => key !== name));
  return { ...map, [name]: mutated(value, other, choices) };
}

function inList(list: Json[], other: Json, at: number, choices: number[]): Json[] {
  const index = at % list.length;
  if (at % 4 === 0) return [other, ...list];
  if (at % 5 === 0 && list.length > 1) return list.filter((_, place) => place !== index);
  return list.map((part, place) => (place === index ? mutated(part, other, choices) : part));
}

function combined(schema: Json, other: Json, choice: number): Json {
  const both = [schema, other];
  return (
    [{ allOf: both }, { anyOf: both }, { oneOf: both }, other, { not: schema }, { allOf: [schema] }][choice % 6] ??
    other
  );
}
