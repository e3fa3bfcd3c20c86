import type { Json } from '@eflow/pipeline';
import { better, EMPTY, found, type Result, unsure } from '../result.js';
import type { Solver } from '../solver.js';
import type { ArrayRules } from './rules.js';
import type { Items } from './solve.js';

const MAX_DISTINCT = 64;
const MAX_PAIRS = 40;

/** A value for each item. */
export function fill(items: Items, rules: ArrayRules, solver: Solver): Result {
  if (rules.repeated) return rules.unique ? EMPTY : withTwins(items, solver);
  return rules.unique ? distinctItems(items, solver) : values(items, solver);
}

function values(items: Items, solver: Solver): Result {
  const value: Json[] = [];
  let sure = true;
  for (const formulas of items) {
    const result = solver.solve(formulas);
    if (result.empty) return EMPTY;
    if (!result.sure) sure = false;
    if (result.value !== undefined) value.push(result.value);
  }
  if (value.length < items.length) return unsure();
  return sure ? found(value) : unsure(value);
}

function withTwins(items: Items, solver: Solver): Result {
  let best: Result = EMPTY;
  let pairs = 0;
  for (let first = 0; first < items.length; first++) {
    for (let second = first + 1; second < items.length; second++) {
      if (++pairs > MAX_PAIRS) return better(best, unsure());
      const twin = [...(items[first] ?? []), ...(items[second] ?? [])];
      best = better(
        best,
        values(
          items.map((own, at) => (at === first || at === second ? twin : own)),
          solver,
        ),
      );
      if (!best.empty && best.sure) return best;
    }
  }
  return best;
}

function distinctItems(items: Items, solver: Solver): Result {
  if (items.length > MAX_DISTINCT) return unsure();
  const value: Json[] = [];
  const alike = items.every((formulas) => String(formulas) === String(items[0]));
  for (const formulas of items) {
    const result = solver.solve([...formulas, -solver.formulas.values(value)]);
    // With different rules, another choice for the items before might have left a value for this one.
    if (result.empty) return alike || solver.solve(formulas).empty ? EMPTY : unsure();
    if (!result.sure || result.value === undefined) return unsure();
    value.push(result.value);
  }
  return found(value);
}
