import { isObject, type Json } from '@eflow/pipeline';
import { every, type Holds, type Truth } from '../evaluate.js';
import type { About } from '../formula.js';
import { matches } from './names.js';

export function objectHolds(literal: About<'object'>, value: Json, holds: Holds): Truth {
  if (!isObject(value)) return true;
  const entries = Object.entries(value);
  if (literal.is === 'minProperties') return entries.length >= literal.count;
  if (literal.is === 'maxProperties') return entries.length <= literal.count;
  if (literal.is === 'required') return Object.hasOwn(value, literal.name);
  if (literal.is === 'names') return every(entries.map(([name]) => holds(literal.schema, name)));
  const { names, schema } = literal;
  return every(entries.map(([name, part]) => (matches(names, name) ? holds(schema, part ?? null) : true)));
}
