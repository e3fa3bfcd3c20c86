import type { Json } from '@eflow/pipeline';
import type { Truth } from '../evaluate.js';
import type { Signed } from '../formula.js';
import { sameValue } from '../json.js';
import { better, EMPTY, found, type Result, unsure } from '../result.js';
import type { Solver } from '../solver.js';
import type { Branch } from '../tableau.js';
import { freshNames } from './fresh.js';
import { admits, type ObjectRules, rulesOf, satisfies, valueRules } from './rules.js';

/** The properties of an object under construction: what their values have to satisfy beside the general rules. */
type Chosen = ReadonlyMap<string, readonly Signed[]>;

/** Only the required properties are looked at. */
export function objectIsImpossible(branch: Branch, solver: Solver): boolean {
  const rules = rulesOf(branch);
  if (rules.min > rules.max || rules.required.size > rules.max) return true;
  return [...rules.required].some(
    (name) => admits(rules, name, solver) === false || solver.solve(valueRules(rules, name)).empty,
  );
}

export function objectResult(branch: Branch, solver: Solver): Result {
  if (objectIsImpossible(branch, solver)) return EMPTY;
  const rules = rulesOf(branch);
  const result = place(rules, 0, new Map([...rules.required].map((name) => [name, []])), solver);
  if (result.empty || result.value === undefined) return result;
  const { value } = result;
  return branch.excluded.some((other) => sameValue(other, value)) ? unsure() : result;
}

/** Finds a property for each rule that asks for one, from the rule `index` on. */
function place(rules: ObjectRules, index: number, chosen: Chosen, solver: Solver): Result {
  const wanted = rules.some[index];
  if (!wanted) return complete(rules, chosen, solver);
  let best: Result = EMPTY;
  const attempt = (name: string): boolean => {
    const extra = [...(chosen.get(name) ?? []), ...wanted.value];
    if (!chosen.has(name) && chosen.size >= rules.max) return false;
    if (solver.solve([...valueRules(rules, name), ...extra]).empty) return false;
    best = better(best, place(rules, index + 1, new Map([...chosen, [name, extra]]), solver));
    return !best.empty && best.sure;
  };
  for (const name of new Set([...chosen.keys(), ...rules.known])) {
    const fit = satisfies(wanted.rule, name, solver);
    if (admits(rules, name, solver) === false || fit === false) continue;
    if (fit === undefined) best = better(best, unsure());
    else if (attempt(name)) return best;
  }
  for (const fresh of freshNames(rules, [wanted.rule], [...chosen.keys()], solver)) {
    if (fresh === 'perhaps') best = better(best, unsure());
    else if (attempt(fresh)) return best;
  }
  return best;
}

/** Adds properties until there are enough, and gives each a value. */
function complete(rules: ObjectRules, chosen: Chosen, solver: Solver): Result {
  if (chosen.size > rules.max) return EMPTY;
  const entries: [string, Json][] = [];
  let sure = true;
  let missing = false;
  const add = (name: string, extra: readonly Signed[]): boolean => {
    const fit: Truth = admits(rules, name, solver);
    if (fit === false) return false;
    const result = solver.solve([...valueRules(rules, name), ...extra]);
    if (result.empty) return false;
    if (fit === undefined || !result.sure) sure = false;
    if (result.value === undefined) missing = true;
    else entries.push([name, result.value]);
    return true;
  };
  for (const [name, extra] of chosen) if (!add(name, extra)) return EMPTY;
  let count = chosen.size;
  for (const name of rules.known) {
    if (count < rules.min && !chosen.has(name) && add(name, [])) count++;
  }
  const names = [...chosen.keys()];
  while (count < rules.min) {
    let added = false;
    for (const fresh of freshNames(rules, [], names, solver)) {
      if (fresh === 'perhaps') return unsure();
      names.push(fresh);
      added = add(fresh, []);
      if (added) break;
    }
    if (!added) return EMPTY;
    count++;
    if (!solver.step()) return unsure();
  }
  const value = Object.fromEntries(entries);
  if (missing) return unsure();
  return sure ? found(value) : unsure(value);
}
