import type { Schema } from '../contract/index.js';
import type { Shape } from '../contract/shape.js';
import type { Field } from '../model/page.js';

type MakeField = (name: string, schema: Schema, description: string) => Field;

/** What a schema says about its value beyond named properties: one entry each, in braces because it is no field's name. */
export function conditions(shape: Shape, field: MakeField): Field[] {
  return shape.parts.flatMap((part) => [
    ...[...part.patternProperties].map(([pattern, schema]) =>
      field(`{${pattern}}`, schema, `Any field whose name matches \`${pattern}\`.`),
    ),
    ...single(part.additionalProperties, (schema) => field('{any name}', schema, 'Any other field.')),
    ...single(part.propertyNames, (schema) => field('{names}', schema, 'What the names of the fields must be.')),
    ...part.prefixItems.map((schema, index) => field(`{item ${index + 1}}`, schema, '')),
    ...single(part.contains, (schema) => field('{contains}', schema, 'An item of this kind is in the list.')),
    ...alternatives(part.oneOf, 'Exactly one of these holds.', 'one of', field),
    ...alternatives(part.anyOf, 'One or more of these hold.', 'any of', field),
    ...single(part.not, (schema) => field('{not}', schema, 'The value must not be this.')),
    ...single(part.if, (schema) => field('{if}', schema, 'When this holds, `then` holds too, else `else`.')),
    ...single(part.then, (schema) => field('{then}', schema, '')),
    ...single(part.else, (schema) => field('{else}', schema, '')),
    ...[...part.dependentSchemas].map(([name, schema]) =>
      field(`{with ${name}}`, schema, `Holds when \`${name}\` is given.`),
    ),
  ]);
}

function single(schema: Schema | false | undefined, make: (schema: Schema) => Field): Field[] {
  return schema === undefined || schema === false ? [] : [make(schema)];
}

function alternatives(schemas: readonly Schema[], text: string, name: string, field: MakeField): Field[] {
  return schemas.map((schema, index) => field(`{${name}: ${schema.title ?? schema.ref ?? index + 1}}`, schema, text));
}
