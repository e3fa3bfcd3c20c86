import type { JsonObject } from '@eflow/pipeline';
import type { Compiler } from '../compile.js';
import type { Signed } from '../formula.js';

export function arrayAssertions(schema: JsonObject, { formulas, compile }: Compiler): Signed[] {
  const { minItems, maxItems, uniqueItems, prefixItems, items, contains, minContains, maxContains } = schema;
  const prefix = Array.isArray(prefixItems) ? prefixItems.map(compile) : [];
  const rest = items === undefined ? formulas.TRUE : compile(items);
  const min = typeof minContains === 'number' ? Math.ceil(minContains) : 1;
  const max = typeof maxContains === 'number' ? Math.floor(maxContains) : null;
  const bound = (value: unknown, is: 'minItems' | 'maxItems'): Signed[] => {
    if (typeof value !== 'number' || (is === 'minItems' && value === 0)) return [];
    const count = is === 'minItems' ? Math.ceil(value) : Math.floor(value);
    return [formulas.literal({ about: 'array', is, count })];
  };
  return [
    ...bound(minItems, 'minItems'),
    ...bound(maxItems, 'maxItems'),
    ...(uniqueItems === true ? [formulas.literal({ about: 'array', is: 'unique' })] : []),
    ...prefix.flatMap((schema, from) => everyItem(from, from + 1, schema, formulas)),
    ...everyItem(prefix.length, null, rest, formulas),
    ...(contains === undefined || (min === 0 && max === null)
      ? []
      : [formulas.literal({ about: 'array', is: 'contains', schema: compile(contains), min, max })]),
  ];
}

/** All items from one index until before another are as the formula says. */
export function everyItem(from: number, to: number | null, schema: Signed, formulas: Compiler['formulas']): Signed[] {
  if (schema === formulas.TRUE) return [];
  return [formulas.literal({ about: 'array', is: 'items', from, to, schema })];
}
