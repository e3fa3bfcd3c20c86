import { sameValue } from '../json.js';
import { EMPTY, found, type Result, unsure } from '../result.js';
import type { Branch } from '../tableau.js';
import { isMultiple, numberHolds } from './assertions.js';
import { leastCommon, surelyDivides, wholeStep } from './divide.js';

interface Range {
  min: number;
  max: number;
  /** The bound itself is not in it. */
  minStrict: boolean;
  maxStrict: boolean;
  multiples: number[];
  nonMultiples: number[];
}

const CANDIDATES = 4000;

export function numberResult(branch: Branch): Result {
  const range = rangeOf(branch);
  const notFormat = branch.rules.some(({ literal, holds }) => literal.is === 'format' && !holds);
  const result = branch.kind === 'integer' ? integer(range, branch) : fraction(range, branch);
  return notFormat && !result.empty ? unsure() : result;
}

export function rangeOf({ rules }: Branch): Range {
  const range: Range = {
    ...{ min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY, minStrict: false, maxStrict: false },
    ...{ multiples: [], nonMultiples: [] },
  };
  for (const { literal, holds } of rules) {
    if (literal.about !== 'number') continue;
    if (literal.is === 'multiple') {
      (holds ? range.multiples : range.nonMultiples).push(literal.of);
      continue;
    }
    const { bound } = literal;
    const strict = literal.strict === holds;
    if ((literal.is === 'min') === holds) {
      if (bound < range.min || (bound === range.min && !strict)) continue;
      range.min = bound;
      range.minStrict = strict;
    } else if (bound < range.max || (bound === range.max && strict)) {
      range.max = bound;
      range.maxStrict = strict;
    }
  }
  return range;
}

function allowed(value: number, { rules, excluded }: Branch): boolean {
  return (
    !excluded.some((other) => sameValue(other, value)) &&
    rules.every(({ literal, holds }) => literal.about !== 'number' || numberHolds(literal, value) === holds)
  );
}

/** The smallest and the largest whole number of a range; beyond what numbers can count, the bound itself. */
export function wholeBounds(range: Pick<Range, 'min' | 'max' | 'minStrict' | 'maxStrict'>): [number, number] {
  const { min, max, minStrict, maxStrict } = range;
  const low = minStrict && Number.isSafeInteger(min) ? min + 1 : Math.ceil(min);
  const high = maxStrict && Number.isSafeInteger(max) ? max - 1 : Math.floor(max);
  return [low, high];
}

function integer(range: Range, branch: Branch): Result {
  const [low, high] = wholeBounds(range);
  if (low > high) return EMPTY;
  const step = range.multiples.map(wholeStep).reduce(leastCommon, 1);
  if (range.nonMultiples.some((of) => surelyDivides(of, step))) return EMPTY;
  const start = low > 0 ? Math.ceil(low / step) * step : high < 0 ? Math.floor(high / step) * step : 0;
  let exhausted = start >= low && start <= high ? 0 : 2;
  if (exhausted === 2) return start < low || start > high ? EMPTY : unsure();
  for (let count = 0; count <= CANDIDATES && exhausted < 2; count++) {
    exhausted = 0;
    for (const value of [start + count * step, start - count * step]) {
      if (value < low || value > high) exhausted++;
      else if (allowed(value, branch)) return found(value);
    }
  }
  return exhausted === 2 ? EMPTY : unsure();
}

function fraction(range: Range, branch: Branch): Result {
  const { min, max, minStrict, maxStrict, multiples, nonMultiples } = range;
  if (min > max || (min === max && (minStrict || maxStrict || Number.isInteger(min)))) return EMPTY;
  if (min === max && branch.excluded.includes(min)) return EMPTY;
  if (multiples.some(Number.isInteger)) return EMPTY;
  if (multiples.some((step) => nonMultiples.some((of) => surelyDivides(of, step)))) return EMPTY;
  for (const value of fractions(range)) {
    if (!Number.isInteger(value) && allowed(value, branch)) return found(value);
  }
  return unsure();
}

function* fractions({ min, max, multiples }: Range): Generator<number> {
  const step = multiples.length > 0 ? Math.max(...multiples) : undefined;
  const low = Number.isFinite(min) ? min : Number.isFinite(max) ? Math.min(max - 10, -10) : -10;
  const high = Number.isFinite(max) ? max : Math.max(low + 20, 10);
  if (step === undefined) {
    yield* [0.5, 1.5, -0.5, low, high, low + 0.5, high - 0.5, low + 0.01, high - 0.01].filter(
      (value) => value >= low && value <= high,
    );
    for (let part = 1; part < 64; part++) yield low + ((high - low) * part) / 64.5;
    return;
  }
  const first = low > 0 || high < 0 ? Math.ceil(low / step) : 0;
  for (let count = 0; count < 200; count++) {
    for (const times of [first + count, first - count]) {
      const value = Number((times * step).toPrecision(15));
      if (value >= low && value <= high && isMultiple(value, step)) yield value;
    }
  }
}
