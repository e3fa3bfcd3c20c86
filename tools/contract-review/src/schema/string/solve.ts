import { lengthOf, sameValue } from '../json.js';
import { EMPTY, found, type Result, unsure } from '../result.js';
import type { Branch } from '../tableau.js';
import { stringHolds } from './assertions.js';
import { exampleOf } from './formats.js';
import { matching } from './matching.js';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];
/** Where patterns forbid something: strings of many sorts. */
const SORTS = [
  ...['a', 'A', '0', '-', '_', ' ', 'é', '.', '/', 'aA', 'a0', 'a-a', 'a_a', 'a b', 'a.b', 'a@b.c', '\n', '😀', ''],
];
const LONGEST = 100_000;

interface StringRules {
  min: number;
  max: number;
  patterns: string[];
  notPatterns: string[];
  format: string | undefined;
  notFormat: boolean;
}

export function stringResult(branch: Branch, seed: number): Result {
  const rules = rulesOf(branch);
  const { min, max, patterns, notPatterns } = rules;
  if (min > max || patterns.some((pattern) => notPatterns.includes(pattern))) return EMPTY;
  const allowed = (value: string): boolean =>
    !branch.excluded.some((other) => sameValue(other, value)) &&
    branch.rules.every(({ literal, holds }) => literal.about !== 'string' || stringHolds(literal, value) === holds);
  if (max === 0 && !rules.notFormat) return allowed('') ? found('') : EMPTY;
  if (min > LONGEST) return unsure();
  for (const value of candidates(rules, branch.excluded.length, seed)) {
    if (allowed(value)) return rules.notFormat ? unsure() : found(value);
  }
  return unsure();
}

export function rulesOf({ rules }: Branch): StringRules {
  const result: StringRules = {
    ...{ min: 0, max: Number.POSITIVE_INFINITY, patterns: [], notPatterns: [], format: undefined, notFormat: false },
  };
  for (const { literal, holds } of rules) {
    if (literal.is === 'format') {
      if (holds) result.format = literal.format;
      else result.notFormat = true;
    } else if (literal.is === 'pattern') (holds ? result.patterns : result.notPatterns).push(literal.pattern);
    else if (literal.is === 'minLength' || literal.is === 'maxLength') {
      const atLeast = (literal.is === 'minLength') === holds;
      const count = holds ? literal.count : literal.count + (literal.is === 'minLength' ? -1 : 1);
      if (atLeast) result.min = Math.max(result.min, count);
      else result.max = Math.min(result.max, count);
    }
  }
  return result;
}

function* candidates({ min, max, patterns, notPatterns, format }: StringRules, excluded: number, seed: number) {
  const example = format === undefined ? undefined : exampleOf(format);
  if (example !== undefined) yield* [example, ...longer(example, min, max)];
  for (const pattern of patterns) yield* matching(pattern, { min, max, seed });
  const least = Math.max(min, Math.min(1, max));
  for (const letter of LETTERS) yield letter.repeat(least);
  if (notPatterns.length > 0 || patterns.length > 0) {
    for (const sort of SORTS) yield* [sort, ...longer(sort, min, max)];
    for (const length of [min + 1, min + 2, max]) if (length < 1000) yield 'a'.repeat(length);
  }
  if (min === 0) yield '';
  // More characters than are forbidden: one of them is free.
  for (let extra = 0; extra <= excluded; extra++) yield String.fromCodePoint(0x4e00 + extra).repeat(least);
}

/** The text brought to a length between the bounds. */
function longer(text: string, min: number, max: number): string[] {
  const length = lengthOf(text);
  if (length > max) return [[...text].slice(0, max).join('')];
  return length < min ? [text.padEnd(text.length + min - length, text || 'a')] : [];
}
