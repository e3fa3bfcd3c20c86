import { isObject, type Json, type JsonObject } from '@eflow/pipeline';
import * as fc from 'fast-check';
import { type Closed, referenced } from './document.js';
import { type Hints, hintsOf } from './hints.js';

const DEPTH = 4;

/** Values near the bounds of a schema, most of them valid, with parts that another schema has an opinion about. */
export function instances(narrow: Closed, wide: Closed, { seed, tries }: { seed: number; tries: number }): Json[] {
  const hints = hintsOf([narrow, wide]);
  return fc.sample(arbitrary(narrow.schema, narrow, hints, DEPTH), { seed, numRuns: tries });
}

type Values = fc.Arbitrary<Json>;

function arbitrary(schema: Json, closed: Closed, hints: Hints, depth: number): Values {
  if (!isObject(schema)) return anything(hints);
  const shape = shapeOf(schema, closed, depth);
  const branches = [...alternatives(shape, 'anyOf'), ...alternatives(shape, 'oneOf')];
  const plain = direct(shape, closed, hints, depth);
  if (branches.length === 0 || depth <= 0) return plain;
  return fc.oneof(
    ...branches.map((branch) =>
      arbitrary({ allOf: [{ ...shape, anyOf: [], oneOf: [] }, branch] }, closed, hints, depth - 1),
    ),
  );
}

function alternatives(schema: JsonObject, key: string): Json[] {
  return Array.isArray(schema[key]) ? schema[key] : [];
}

/** The schema with what it refers to and with its `allOf`, as far as keywords can be put beside each other. */
function shapeOf(schema: JsonObject, closed: Closed, depth: number): JsonObject {
  const index = referenced(schema);
  const parts = [index === undefined ? undefined : closed.defs[index], ...alternatives(schema, 'allOf')];
  const { $ref: _, allOf: __, ...own } = schema;
  let shape: JsonObject = own;
  for (const part of depth > 0 ? parts : []) {
    if (isObject(part)) shape = beside(shape, shapeOf(part, closed, depth - 1));
  }
  return shape;
}

function beside(a: JsonObject, b: JsonObject): JsonObject {
  const merged: JsonObject = { ...b, ...a };
  for (const key of ['properties', 'patternProperties']) {
    const [first, second] = [a[key], b[key]];
    if (isObject(first) && isObject(second)) merged[key] = { ...second, ...first };
  }
  for (const key of ['required', 'anyOf', 'oneOf']) {
    const [first, second] = [a[key], b[key]];
    if (Array.isArray(first) && Array.isArray(second)) merged[key] = [...first, ...second];
  }
  return merged;
}

function direct(schema: JsonObject, closed: Closed, hints: Hints, depth: number): Values {
  const { enum: values, const: constant, type } = schema;
  if (constant !== undefined) return fc.constant(constant);
  if (Array.isArray(values) && values.length > 0) return fc.constantFrom(...values);
  const types = Array.isArray(type) ? type : ['string', 'number', 'boolean', 'null', 'array', 'object'];
  const of: Record<string, () => Values> = {
    string: () => strings(schema, hints),
    integer: () => numbers(schema, hints).map((value) => (typeof value === 'number' ? Math.round(value) : value)),
    number: () => numbers(schema, hints),
    boolean: () => fc.boolean(),
    null: () => fc.constant(null),
    array: () => arrays(schema, closed, hints, depth),
    object: () => objects(schema, closed, hints, depth),
  };
  const possible = types.flatMap((name) => (typeof name === 'string' && of[name] ? [of[name]()] : []));
  return possible.length > 0 ? fc.oneof(...possible) : fc.constant(null);
}

function anything(hints: Hints): Values {
  return fc.oneof(fc.constantFrom(null, true, 0, 'a', [], {}), fc.constantFrom(...hints.values));
}

function numberOf(schema: JsonObject, ...keys: string[]): number | undefined {
  return keys.map((key) => schema[key]).find((value) => typeof value === 'number');
}

function numbers(schema: JsonObject, hints: Hints): Values {
  const step = numberOf(schema, 'multipleOf');
  const near = hints.numbers.map((value) => (step === undefined ? value : Math.round(value / step) * step));
  return fc.oneof(
    fc.constantFrom(0, ...near),
    step === undefined ? fc.integer() : fc.integer().map((value) => value * step),
  );
}

function strings(schema: JsonObject, hints: Hints): Values {
  const least = numberOf(schema, 'minLength') ?? 0;
  const most = Math.min(numberOf(schema, 'maxLength') ?? least + 8, least + 100);
  const { pattern } = schema;
  const own = typeof pattern === 'string' ? hints.patterns.get(pattern) : undefined;
  if (own) return own;
  const plain = fc.string({ minLength: least, maxLength: Math.max(least, most) });
  return fc.oneof(plain, ...hints.patterns.values(), fc.constantFrom('a', ...hints.strings));
}

function arrays(schema: JsonObject, closed: Closed, hints: Hints, depth: number): Values {
  const prefix = alternatives(schema, 'prefixItems');
  const least = Math.min(numberOf(schema, 'minItems') ?? 0, 20);
  const most = Math.min(numberOf(schema, 'maxItems') ?? Math.max(least, prefix.length) + 2, 20);
  if (depth <= 0) return fc.constant([]);
  const below = (part: Json): Values => arbitrary(part, closed, hints, depth - 1);
  const contained = schema['contains'] === undefined ? [] : [below(schema['contains'])];
  const item = schema['items'] === undefined ? fc.oneof(anything(hints), ...contained) : below(schema['items']);
  return fc
    .tuple(
      fc.tuple(...prefix.map(below)),
      fc.array(item, { maxLength: 6 }),
      fc.integer({ min: least, max: Math.max(least, most) }),
    )
    .map(([first, more, length]) => [...first, ...more].slice(0, length));
}

function objects(schema: JsonObject, closed: Closed, hints: Hints, depth: number): Values {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const required = alternatives(schema, 'required').filter((name) => typeof name === 'string');
  const names = [...new Set([...Object.keys(properties), ...required])];
  if (depth <= 0 && required.length === 0) return fc.constant({});
  const rest = schema['additionalProperties'] ?? schema['unevaluatedProperties'];
  const below = (part: Json | undefined): Values => arbitrary(part ?? true, closed, hints, depth - 1);
  const known = fc.record(Object.fromEntries(names.map((name) => [name, below(properties[name])])), {
    requiredKeys: required,
    noNullPrototype: true,
  });
  if (rest === false) return known;
  const more = fc.dictionary(fc.constantFrom('extra', ...hints.names), below(rest), {
    maxKeys: 2,
    noNullPrototype: true,
  });
  return fc.tuple(known, fc.oneof(fc.constant({}), more)).map(([own, extra]) => ({ ...extra, ...own }));
}
