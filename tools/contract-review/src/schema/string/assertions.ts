import type { JsonObject } from '@eflow/pipeline';
import type { Compiler } from '../compile.js';
import type { About, Signed } from '../formula.js';
import { lengthOf, regexOf } from '../json.js';

/** Patterns that every string matches. */
const TRIVIAL = new Set(['', '^', '$', '.*', '^.*', '.*$', '[\\s\\S]*', '^[\\s\\S]*$']);

export function matchesAll(pattern: string): boolean {
  return TRIVIAL.has(pattern);
}

export function stringAssertions(schema: JsonObject, { formulas }: Compiler): Signed[] {
  const { minLength, maxLength, pattern, format } = schema;
  return [
    ...(typeof minLength === 'number' && minLength > 0
      ? [formulas.literal({ about: 'string', is: 'minLength', count: Math.ceil(minLength) })]
      : []),
    ...(typeof maxLength === 'number'
      ? [formulas.literal({ about: 'string', is: 'maxLength', count: Math.floor(maxLength) })]
      : []),
    ...(typeof pattern === 'string' && !matchesAll(pattern)
      ? [formulas.literal({ about: 'string', is: 'pattern', pattern })]
      : []),
    ...(typeof format === 'string' ? [formulas.literal({ about: 'text', is: 'format', format })] : []),
  ];
}

export function stringHolds(literal: About<'string'>, value: string): boolean {
  if (literal.is === 'pattern') return regexOf(literal.pattern)?.test(value) ?? true;
  return literal.is === 'minLength' ? lengthOf(value) >= literal.count : lengthOf(value) <= literal.count;
}
