import type { Contract, Schema } from '../contract/index.js';
import { isObject } from '../contract/node.js';
import { referenceTo } from '../contract/read-schema.js';
import { type Shape, shapeOf } from '../contract/shape.js';
import type { Json } from '../model/page.js';

const FALLBACKS: Record<string, Json> = { string: 'text', integer: 1, number: 1, boolean: true, array: [], object: {} };

/** Values beyond which optional fields are left out. */
const MOST_VALUES = 300;

interface Making {
  contract: Contract;
  /** Named schemas that the value is part of. */
  inside: readonly string[];
  room: { left: number };
}

/** A value that the schema accepts, put together from the examples of its fields. */
export function exampleOf(name: string, contract: Contract): Json {
  return exampleValue(referenceTo(name), { contract, inside: [], room: { left: MOST_VALUES } }) ?? null;
}

/** `undefined` within itself: a value cannot go on for ever. */
function exampleValue(schema: Schema, { contract, inside, room }: Making): Json | undefined {
  const shape = shapeOf(schema, contract, { document: '', section: '', basis: 'inferred' });
  if (shape.names.some((name) => inside.includes(name))) return undefined;
  const within = { contract, inside: [...inside, ...shape.names], room };
  const given = shape.const ?? shape.examples[0] ?? shape.default ?? shape.enum?.[0];
  if (given !== undefined) return given;
  const choice = shape.parts.flatMap(({ oneOf, anyOf }) => [...oneOf, ...anyOf])[0];
  const chosen = choice === undefined ? undefined : exampleValue(choice, within);
  if (shape.properties.size > 0) {
    const object = objectOf(shape, within);
    return isObject(object) && isObject(chosen) ? { ...object, ...chosen } : object;
  }
  if (chosen !== undefined) return chosen;
  if (shape.items !== undefined) {
    const item = exampleValue(shape.items, within);
    return item === undefined ? [] : [item];
  }
  return FALLBACKS[shape.types[0] ?? 'object'] ?? null;
}

/** Of two fields that exclude each other, the second has the value that stands for none. */
function objectOf(shape: Shape, within: Making): Json {
  const object: Record<string, Json> = {};
  for (const [name, { schema }] of shape.properties) {
    within.room.left -= 1;
    if (within.room.left < 0 && !shape.required.has(name)) continue;
    const none =
      schema.exclusiveWith !== undefined && schema.exclusiveWith in object ? schema.sentinel?.value : undefined;
    const value = none ?? exampleValue(schema, within);
    if (value !== undefined) object[name] = value;
  }
  return object;
}
