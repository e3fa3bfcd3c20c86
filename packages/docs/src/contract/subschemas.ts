import type { Schema } from './model.js';

/** The schema and all that are written within it; what it refers to by name is not followed. */
export function subschemas(schema: Schema): readonly Schema[] {
  let all = known.get(schema);
  if (all === undefined) {
    all = [];
    collect(schema, all);
    known.set(schema, all);
  }
  return all;
}

/** They are asked for often, and for the same few schemas: those that are not within others. */
const known = new WeakMap<Schema, Schema[]>();

function collect(schema: Schema, all: Schema[]): void {
  all.push(schema);
  for (const part of parts(schema)) collect(part, all);
}

function parts(schema: Schema): Schema[] {
  const { items, additionalProperties, propertyNames, contains, not } = schema;
  const single = [items, additionalProperties, propertyNames, contains, not, schema.if, schema.then, schema.else];
  return [
    ...schema.properties.values(),
    ...schema.patternProperties.values(),
    ...schema.dependentSchemas.values(),
    ...schema.prefixItems,
    ...schema.allOf,
    ...schema.anyOf,
    ...schema.oneOf,
    ...single.filter((part) => part !== undefined && part !== false),
  ];
}
