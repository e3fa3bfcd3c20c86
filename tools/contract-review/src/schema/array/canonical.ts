import { any, json, list, type NodeFor, object, type Parts } from '../canonical/part.js';
import { KINDS } from '../kind.js';
import type { Solver } from '../solver.js';
import type { Branch } from '../tableau.js';
import { itemRules, rulesOf } from './rules.js';

const text = (set: readonly number[]): string => [...new Set(set)].sort((a, b) => a - b).join(' ');

export function arrayForm(branch: Branch, node: NodeFor, { formulas }: Solver): Parts | undefined {
  const rules = rulesOf(branch);
  const all = Array.from({ length: rules.uniform + 1 }, (_, index) => itemRules(rules, index));
  const closed = all.findIndex((set) => set.includes(formulas.FALSE));
  const max = closed < 0 ? rules.max : Math.min(rules.max, closed);
  if (rules.min > max) return undefined;
  const prefix = all.slice(0, Math.min(rules.uniform, max));
  const rest = max <= rules.uniform ? undefined : all.at(-1);
  while (rest && prefix.length > 0 && text(prefix.at(-1) ?? []) === text(rest)) prefix.pop();
  const counts = rules.counts.map(({ from, to, schema, min, max }) =>
    object({
      ...{ from: json(from), min: json(min), schema: node(KINDS, [schema]) },
      ...(Number.isFinite(to) && { to: json(to) }),
      ...(Number.isFinite(max) && { max: json(max) }),
    }),
  );
  return {
    ...(rules.min > 0 && { minItems: json(rules.min) }),
    ...(Number.isFinite(max) && { maxItems: json(max) }),
    ...(rules.unique && max > 1 && { unique: json(true) }),
    ...(rules.repeated && { repeated: json(true) }),
    ...(prefix.length > 0 && { prefix: list(prefix.map((set) => node(KINDS, set))) }),
    ...(rest && rest.length > 0 && { rest: node(KINDS, rest) }),
    ...(counts.length > 0 && { counts: any(counts) }),
  };
}
