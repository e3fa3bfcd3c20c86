import type { Names } from '../formula.js';
import { regexOf } from '../json.js';

/** Whether a rule is about the property of this name. */
export function matches(names: Names, name: string): boolean {
  if ('only' in names) return names.only === name;
  if ('pattern' in names) return fits(names.pattern, name);
  return !names.others.includes(name) && !names.patterns.some((pattern) => fits(pattern, name));
}

export function fits(pattern: string, name: string): boolean {
  return regexOf(pattern)?.test(name) ?? false;
}

/** The patterns that decide which names a rule is about. */
export function patternsOf(names: Names): readonly string[] {
  if ('pattern' in names) return [names.pattern];
  return 'others' in names ? names.patterns : [];
}

/** The names that a rule mentions. */
export function namesOf(names: Names): readonly string[] {
  if ('only' in names) return [names.only];
  return 'others' in names ? names.others : [];
}
