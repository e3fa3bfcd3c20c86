import type { Json } from '@eflow/pipeline';

/** No value at all; or a value; or neither could be shown (`sure: false`, perhaps with a value worth a trial). */
export type Result = { empty: true } | { empty: false; sure: boolean; value?: Json };

export const EMPTY: Result = { empty: true };

export function found(value: Json): Result {
  return { empty: false, sure: true, value };
}

export function unsure(value?: Json): Result {
  return value === undefined ? { empty: false, sure: false } : { empty: false, sure: false, value };
}

/** The more useful of two answers about parts of the same question. */
export function better(a: Result, b: Result): Result {
  return rank(b) > rank(a) ? b : a;
}

function rank(result: Result): number {
  if (result.empty) return 0;
  if (result.sure) return 3;
  return result.value === undefined ? 1 : 2;
}
