import { json, type Parts } from '../canonical/part.js';
import { distinct } from '../json.js';
import type { Branch } from '../tableau.js';
import { leastCommon, wholeStep } from './divide.js';
import { rangeOf, wholeBounds } from './solve.js';

/** The bounds of whole numbers are inclusive, however they are spelled. */
export function numberForm(branch: Branch): Parts | undefined {
  const range = rangeOf(branch);
  const { min, max, minStrict, maxStrict, multiples, nonMultiples } = range;
  const whole = branch.kind === 'integer';
  const [low, high] = whole ? wholeBounds(range) : [min, max];
  if (low > high) return undefined;
  const step = multiples.map(wholeStep).reduce(leastCommon, 1);
  if (!whole && multiples.some(Number.isInteger)) return undefined;
  return {
    ...(Number.isFinite(low) && { [!whole && minStrict ? 'above' : 'from']: json(low) }),
    ...(Number.isFinite(high) && { [!whole && maxStrict ? 'below' : 'to']: json(high) }),
    ...(whole
      ? step > 1 && { multipleOf: json(step) }
      : multiples.length > 0 && { multipleOf: json(distinct(multiples)) }),
    ...(nonMultiples.length > 0 && { notMultipleOf: json(distinct(nonMultiples)) }),
  };
}
