import { every, type Truth } from '../evaluate.js';
import type { Names, Signed } from '../formula.js';
import { stable } from '../json.js';
import type { Solver } from '../solver.js';
import type { Branch } from '../tableau.js';
import { matches, namesOf } from './names.js';

/** A property that has to exist: what its name and its value have to satisfy. */
interface Wanted {
  rule: NameRule;
  value: Signed[];
}

/** The name is one that this rule is about; or it satisfies this formula. */
export type NameRule = { names: Names } | { formula: Signed };

export interface ObjectRules {
  min: number;
  max: number;
  required: Set<string>;
  forbidden: Set<string>;
  values: { names: Names; schema: Signed }[];
  names: Signed[];
  some: Wanted[];
  /** All names that the rules mention. */
  known: Set<string>;
}

export function rulesOf(branch: Branch): ObjectRules {
  const rules: ObjectRules = {
    ...{ min: 0, max: Number.POSITIVE_INFINITY, required: new Set(), forbidden: new Set() },
    ...{ values: [], names: [], some: [], known: new Set() },
  };
  for (const { literal, holds } of branch.rules) {
    if (literal.about !== 'object') continue;
    if (literal.is === 'required') {
      (holds ? rules.required : rules.forbidden).add(literal.name);
    } else if (literal.is === 'names') {
      if (holds) rules.names.push(literal.schema);
      else rules.some.push({ rule: { formula: -literal.schema }, value: [] });
    } else if (literal.is === 'values') {
      if (holds) rules.values.push(literal);
      else rules.some.push({ rule: { names: literal.names }, value: [-literal.schema] });
      for (const name of namesOf(literal.names)) rules.known.add(name);
    } else {
      const atLeast = (literal.is === 'minProperties') === holds;
      const count = holds ? literal.count : literal.count + (literal.is === 'minProperties' ? -1 : 1);
      if (atLeast) rules.min = Math.max(rules.min, count);
      else rules.max = Math.min(rules.max, count);
    }
  }
  // There is only one object without properties.
  if (branch.excluded.some((value) => stable(value) === '{}')) rules.min = Math.max(rules.min, 1);
  for (const name of rules.required) rules.known.add(name);
  return rules;
}

/** Whether a rule is about the property of this name. */
export function satisfies(rule: NameRule, name: string, solver: Solver): Truth {
  return 'names' in rule ? matches(rule.names, name) : solver.holds(rule.formula, name);
}

/** Whether an object may have a property of this name. */
export function admits(rules: ObjectRules, name: string, solver: Solver): Truth {
  if (rules.forbidden.has(name)) return false;
  return every(rules.names.map((rule) => solver.holds(rule, name)));
}

/** What the value of this property has to satisfy. */
export function valueRules(rules: ObjectRules, name: string): Signed[] {
  return rules.values.filter(({ names }) => matches(names, name)).map(({ schema }) => schema);
}
