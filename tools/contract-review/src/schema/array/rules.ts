import type { Signed } from '../formula.js';
import type { Solver } from '../solver.js';
import type { Branch } from '../tableau.js';

/** How many of the items from `from` until before `to` satisfy the formula. */
interface Count {
  from: number;
  to: number;
  schema: Signed;
  min: number;
  max: number;
}

export interface ArrayRules {
  min: number;
  max: number;
  unique: boolean;
  /** Two of the items are equal. */
  repeated: boolean;
  items: { from: number; to: number; schema: Signed }[];
  counts: Count[];
  /** From this index on, all items are under the same rules. */
  uniform: number;
}

const ALL = Number.POSITIVE_INFINITY;

export function rulesOf(branch: Branch): ArrayRules {
  const rules: ArrayRules = {
    ...{ min: 0, max: ALL, unique: false, repeated: false, items: [], counts: [], uniform: 0 },
  };
  for (const { literal, holds } of branch.rules) {
    if (literal.about !== 'array') continue;
    if (literal.is === 'unique') {
      if (holds) rules.unique = true;
      else rules.repeated = true;
    } else if (literal.is === 'items') {
      const { from, schema } = literal;
      const to = literal.to ?? ALL;
      if (holds) rules.items.push({ from, to, schema });
      else rules.counts.push({ from, to, schema: -schema, min: 1, max: ALL });
    } else if (literal.is === 'contains') {
      const { schema, min } = literal;
      const max = literal.max ?? ALL;
      if (max === 0) rules.items.push({ from: 0, to: ALL, schema: -schema });
      if (max > 0 || min > 0) rules.counts.push({ from: 0, to: ALL, schema, min, max });
    } else {
      const atLeast = (literal.is === 'minItems') === holds;
      const count = holds ? literal.count : literal.count + (literal.is === 'minItems' ? -1 : 1);
      if (atLeast) rules.min = Math.max(rules.min, count);
      else rules.max = Math.min(rules.max, count);
    }
  }
  // There is only one array without items.
  if (branch.excluded.some((value) => Array.isArray(value) && value.length === 0)) rules.min = Math.max(rules.min, 1);
  const edges = [...rules.items, ...rules.counts].flatMap(({ from, to }) => [from, to]);
  rules.uniform = Math.max(0, ...edges.filter(Number.isFinite));
  return rules;
}

export function itemRules(rules: ArrayRules, index: number): Signed[] {
  return rules.items.filter(({ from, to }) => index >= from && index < to).map(({ schema }) => schema);
}

/** Not to have so many is to have fewer or more: two choices. */
export function miscounted(schema: Signed, min: number, max: number | null, { formulas }: Solver): Signed[][] {
  const counted = (least: number, most: number | null): Signed[] => [
    formulas.literal({ about: 'array', is: 'contains', schema, min: least, max: most }),
  ];
  return [...(min > 0 ? [counted(0, min - 1)] : []), ...(max === null ? [] : [counted(max + 1, null)])];
}
