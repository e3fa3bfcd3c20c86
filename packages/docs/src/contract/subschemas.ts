import type { Schema } from './model.js';

/** The schema and all that are written within it; what it refers to by name is not followed. */
export function subschemas(schema: Schema): Schema[] {
  return [schema, ...parts(schema).flatMap(subschemas)];
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
