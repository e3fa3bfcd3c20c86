import type { Signed } from '../formula.js';
import { sameValue } from '../json.js';
import { better, EMPTY, type Result, unsure } from '../result.js';
import type { Solver } from '../solver.js';
import type { Branch } from '../tableau.js';
import { fill } from './fill.js';
import { type ArrayRules, itemRules, rulesOf } from './rules.js';

/** The formulas of each item. */
export type Items = readonly (readonly Signed[])[];

const LONGEST = 1000;

/**
 * An array can be cut down to its first items, up to where the rules become the same for all, and those items that a rule
 * asks for; so if no array up to that length will do, none will.
 */
export function arrayResult(branch: Branch, solver: Solver): Result {
  const rules = rulesOf(branch);
  const asked = rules.counts.reduce((sum, { min }) => sum + min, 0) + (rules.repeated ? 2 : 0);
  const bound = Math.min(rules.max, Math.max(rules.min, rules.uniform + asked));
  let best: Result = EMPTY;
  for (let length = rules.min; length <= bound; length++) {
    if (length > LONGEST) return better(best, unsure());
    const last = length - 1;
    const result = ofLength(length, rules, solver);
    best = better(best, excluding(result, branch));
    if (!best.empty && best.sure) return best;
    if (last >= 0 && solver.solve(itemRules(rules, last)).empty) break;
  }
  return best;
}

function excluding(result: Result, { excluded }: Branch): Result {
  if (result.empty || result.value === undefined) return result;
  return excluded.some((other) => sameValue(other, result.value)) ? unsure() : result;
}

function ofLength(length: number, rules: ArrayRules, solver: Solver): Result {
  const items = Array.from({ length }, (_, index) => itemRules(rules, index));
  for (let index = Math.min(length - 1, rules.uniform); index >= 0; index--) {
    if (solver.solve(items[index] ?? []).empty) return EMPTY;
  }
  return distribute(items, 0, rules, solver);
}

/** Decides which items are those that each count asks for. */
function distribute(items: Items, index: number, rules: ArrayRules, solver: Solver): Result {
  const count = rules.counts[index];
  if (!count) return fill(items, rules, solver);
  const { schema, from, max } = count;
  const to = Math.min(count.to, items.length);
  let best: Result = EMPTY;
  const most = max === Number.POSITIVE_INFINITY ? count.min : Math.min(max, to - from);
  const choose = (chosen: number[], start: number, left: number): void => {
    if (!best.empty && best.sure) return;
    if (!solver.step()) {
      best = better(best, unsure());
      return;
    }
    if (left === 0) {
      const next = items.map((formulas, at) => {
        if (at < from || at >= to) return formulas;
        if (chosen.includes(at)) return [...formulas, schema];
        return max === Number.POSITIVE_INFINITY ? formulas : [...formulas, -schema];
      });
      const possible = next.every((formulas, at) => formulas === items[at] || !solver.solve(formulas).empty);
      if (possible) best = better(best, distribute(next, index + 1, rules, solver));
      return;
    }
    for (let at = start; at <= to - left; at++) {
      if (solver.solve([...(items[at] ?? []), schema]).empty) continue;
      choose([...chosen, at], at + 1, left - 1);
      // Among items under the same rules, it does not matter which.
      const alike = at >= rules.uniform && items.slice(at).every((other) => String(other) === String(items[at]));
      if (alike) break;
    }
  };
  for (let number = count.min; number <= most; number++) choose([], from, number);
  return best;
}
