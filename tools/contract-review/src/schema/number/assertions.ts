import type { JsonObject } from '@eflow/pipeline';
import type { Compiler } from '../compile.js';
import type { About, Signed } from '../formula.js';

export function numberAssertions(schema: JsonObject, { formulas }: Compiler): Signed[] {
  const bound = (key: string, is: 'min' | 'max', strict: boolean): Signed[] => {
    const value = schema[key];
    return typeof value === 'number' ? [formulas.literal({ about: 'number', is, bound: value, strict })] : [];
  };
  const { multipleOf } = schema;
  return [
    ...bound('minimum', 'min', false),
    ...bound('exclusiveMinimum', 'min', true),
    ...bound('maximum', 'max', false),
    ...bound('exclusiveMaximum', 'max', true),
    ...(typeof multipleOf === 'number' ? [formulas.literal({ about: 'number', is: 'multiple', of: multipleOf })] : []),
  ];
}

export function numberHolds(literal: About<'number'>, value: number): boolean {
  if (literal.is === 'multiple') return isMultiple(value, literal.of);
  if (value === literal.bound) return !literal.strict;
  return literal.is === 'min' ? value > literal.bound : value < literal.bound;
}

/** Division of decimal fractions is not exact; this is what the validator is told to let pass, too. */
export const MULTIPLE_PRECISION = 9;

export function isMultiple(value: number, of: number): boolean {
  const times = value / of;
  return Math.abs(Math.round(times) - times) <= 10 ** -MULTIPLE_PRECISION;
}
