import type { Schema } from '../contract/index.js';
import { shapeOf } from '../contract/shape.js';
import type { Field, Source } from '../model/page.js';
import { fieldOf, fieldScope, type PageScope, readableFields } from './fields.js';

/**
 * The fields of a body. One that is no object (a text, a list, a choice) is a field itself: its rules would have no place
 * otherwise.
 */
export function bodyFields(schema: Schema, prefix: string, source: Source, scope: PageScope): Field[] {
  const fields = readableFields(schema, `${prefix}.`, source, scope);
  const { types, properties } = shapeOf(schema, scope.contract, source);
  if (properties.size > 0 || (types.length === 1 && types[0] === 'object')) return fields;
  const whole = { id: `${prefix}.{body}`, name: '{body}', schema, source, required: true };
  return [{ ...fieldOf(whole, fieldScope(scope, 0)), fields }];
}
