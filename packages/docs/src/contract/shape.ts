import type { Json, Source } from '../model/page.js';
import type { Contract, Limits, Schema } from './model.js';

/** What holds for a value: the schema, the one that it refers to and those of `allOf`, taken together. */
export interface Shape {
  /** All schemas that hold, the nearest first. */
  parts: Schema[];
  /** The named schemas among them. */
  names: string[];
  types: string[];
  format?: string;
  enum?: Json[];
  const?: Json;
  default?: Json;
  limits: Limits[];
  description: string;
  examples: Json[];
  properties: Map<string, Property>;
  required: Set<string>;
  closed: boolean;
  items?: Schema;
  prefixItems: Schema[];
}

/** A property, and where the statement comes from when it does not say so itself. */
export interface Property {
  schema: Schema;
  source: Source;
}

/** To be read only. `source` is that of the thing that the schema is written in; a named schema has its own. */
export function shapeOf(schema: Schema, contract: Contract, source: Source): Shape {
  const last = known.get(schema);
  if (last !== undefined && last.contract === contract && last.source === source) return last.shape;
  const shape = newShape(schema, contract, source);
  known.set(schema, { contract, source, shape });
  return shape;
}

interface Known {
  contract: Contract;
  source: Source;
  shape: Shape;
}

/** A field asks for its shape several times, and for those of the named schemas that many fields have. */
const known = new WeakMap<Schema, Known>();

function newShape(schema: Schema, contract: Contract, source: Source): Shape {
  const layers = layersOf(schema, contract, source, []);
  const parts = layers.map((layer) => layer.schema);
  return {
    parts,
    names: layers.flatMap(({ name }) => name ?? []),
    types: first(parts, ({ types }) => (types.length > 0 ? types : undefined)) ?? impliedTypes(parts),
    limits: parts.map(({ limits }) => limits),
    description: first(parts, ({ description }) => description) ?? '',
    examples: first(parts, ({ examples }) => (examples.length > 0 ? examples : undefined)) ?? [],
    properties: new Map(
      layers
        .toReversed()
        .flatMap((layer) =>
          [...layer.schema.properties].map(([name, property]): [string, Property] => [
            name,
            { schema: property, source: layer.source },
          ]),
        ),
    ),
    required: new Set(parts.flatMap(({ required }) => required)),
    closed: parts.some(({ additionalProperties }) => additionalProperties === false),
    prefixItems: first(parts, ({ prefixItems }) => (prefixItems.length > 0 ? prefixItems : undefined)) ?? [],
    ...optional(
      'format',
      first(parts, ({ format }) => format),
    ),
    ...optional(
      'enum',
      first(parts, (part) => part.enum),
    ),
    ...optional(
      'const',
      first(parts, (part) => part.const),
    ),
    ...optional(
      'default',
      first(parts, (part) => part.default),
    ),
    ...optional(
      'items',
      first(parts, ({ items }) => (items === false ? undefined : items)),
    ),
  };
}

interface Layer {
  schema: Schema;
  source: Source;
  name?: string;
}

function layersOf(schema: Schema, contract: Contract, source: Source, seen: readonly string[]): Layer[] {
  const own = schema.source ?? source;
  const named = schema.ref === undefined ? undefined : contract.schemas.get(schema.ref);
  if (named !== undefined && seen.includes(named.name)) {
    throw new Error(`${schema.pointer}/$ref: the schema "${named.name}" leads back to itself and says nothing.`);
  }
  const below = named === undefined ? [] : layersOf(named.schema, contract, named.source, [...seen, named.name]);
  return [
    { schema, source: own },
    ...below.map((layer, index) => (index === 0 && named !== undefined ? { ...layer, name: named.name } : layer)),
    ...schema.allOf.flatMap((part) => layersOf(part, contract, own, seen)),
  ];
}

function first<T>(parts: readonly Schema[], pick: (part: Schema) => T | undefined): T | undefined {
  for (const part of parts) {
    const value = pick(part);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The type that the keywords speak of, when none is named. */
function impliedTypes(parts: readonly Schema[]): string[] {
  if (parts.some(({ properties, additionalProperties }) => properties.size > 0 || additionalProperties))
    return ['object'];
  if (parts.some(({ items, prefixItems }) => items || prefixItems.length > 0)) return ['array'];
  return [];
}

function optional<K extends string, T>(key: K, value: T | undefined): { [key in K]?: T } {
  // A computed key widens to string; there is no other member.
  return (value === undefined ? {} : { [key]: value }) as { [key in K]?: T };
}
