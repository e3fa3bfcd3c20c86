/** Keywords with a schema as value, below which the place follows the schema: more allowed here is more allowed there. */
export const MONOTONE_SCHEMA: readonly string[] = [
  'items',
  'additionalProperties',
  'propertyNames',
  'unevaluatedItems',
  'unevaluatedProperties',
  'then',
  'else',
];

/** … and those below which it does not. */
export const OTHER_SCHEMA: readonly string[] = ['not', 'if', 'contains'];

export const SCHEMA_MAPS: readonly string[] = ['patternProperties', 'dependentSchemas'];

/** Keywords that say something of the same value; a schema that gains one is another schema, not a changed one. */
export const IN_PLACE: readonly string[] = [
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'if',
  '$ref',
  '$dynamicRef',
  '$recursiveRef',
];

export const UNEVALUATED: readonly string[] = ['unevaluatedProperties', 'unevaluatedItems'];

export const BOUNDS: readonly string[] = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minContains',
  'maxContains',
  'minProperties',
  'maxProperties',
  'dependentRequired',
];

/** All that decides which values are valid. */
export const ASSERTIONS: ReadonlySet<string> = new Set([
  'type',
  'nullable',
  'enum',
  'const',
  'required',
  'properties',
  'prefixItems',
  ...BOUNDS,
  ...MONOTONE_SCHEMA,
  ...OTHER_SCHEMA,
  ...SCHEMA_MAPS,
  ...IN_PLACE,
]);

/** Keywords of a schema that have a rule of their own, or are only read through a reference. */
export const HANDLED: ReadonlySet<string> = new Set([
  ...ASSERTIONS,
  'default',
  'format',
  'readOnly',
  'writeOnly',
  'discriminator',
  'deprecated',
  'x-sunset',
  '$defs',
  'definitions',
]);
