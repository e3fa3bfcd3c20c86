import { any, json, type NodeFor, object, type Part, type Parts } from '../canonical/part.js';
import type { Signed } from '../formula.js';
import { KINDS } from '../kind.js';
import type { Solver } from '../solver.js';
import type { Branch } from '../tableau.js';
import { fits } from './names.js';
import { type ObjectRules, rulesOf, valueRules } from './rules.js';

const text = (set: readonly Signed[]): string => [...new Set(set)].sort((a, b) => a - b).join(' ');

/** By name what each value has to satisfy, whichever keyword says it; names that are like all others are left out. */
export function objectForm(branch: Branch, node: NodeFor, { formulas }: Solver): Parts | undefined {
  const rules = rulesOf(branch);
  const required = [...rules.required].sort();
  if (rules.min > rules.max || required.length > rules.max) return undefined;
  const setOf = (name: string): Signed[] => (rules.forbidden.has(name) ? [formulas.FALSE] : valueRules(rules, name));
  if (required.some((name) => setOf(name).includes(formulas.FALSE))) return undefined;
  const named = [...new Set([...rules.known, ...rules.forbidden])]
    .sort()
    .filter((name) => text(setOf(name)) !== text(unmentioned(rules, name)))
    .map((name): [string, Part] => [name, node(KINDS, setOf(name))]);
  const patterns = groups(rules, (names) => ('pattern' in names ? names.pattern : undefined));
  const others = groups(rules, (names) => ('others' in names ? JSON.stringify(names.patterns) : undefined));
  const forms = (sets: Map<string, Signed[]>): Part =>
    object(Object.fromEntries([...sets].map(([key, set]) => [key, node(KINDS, set)])));
  const some = rules.some.map(({ rule, value }) =>
    object({
      value: node(KINDS, value),
      ...('formula' in rule ? { name: node(['string'], [rule.formula]) } : { names: json(JSON.stringify(rule.names)) }),
    }),
  );
  return {
    ...(rules.min > required.length && { minProperties: json(rules.min) }),
    ...(Number.isFinite(rules.max) && { maxProperties: json(rules.max) }),
    ...(required.length > 0 && { required: json(required) }),
    ...(named.length > 0 && { properties: object(Object.fromEntries(named)) }),
    ...(patterns.size > 0 && { patterns: forms(patterns) }),
    ...(others.size > 0 && { others: forms(others) }),
    ...(rules.names.length > 0 && { names: node(['string'], rules.names) }),
    ...(some.length > 0 && { some: any(some) }),
  };
}

/** What the value of this property would have to satisfy if no rule mentioned its name. */
function unmentioned({ values }: ObjectRules, name: string): Signed[] {
  const applies = values.filter(({ names }) => {
    if ('only' in names) return false;
    if ('pattern' in names) return fits(names.pattern, name);
    return !names.patterns.some((pattern) => fits(pattern, name));
  });
  return applies.map(({ schema }) => schema);
}

function groups(
  { values }: ObjectRules,
  keyOf: (names: ObjectRules['values'][number]['names']) => string | undefined,
): Map<string, Signed[]> {
  const sets = new Map<string, Signed[]>();
  for (const { names, schema } of values) {
    const key = keyOf(names);
    if (key !== undefined) sets.set(key, [...(sets.get(key) ?? []), schema]);
  }
  return sets;
}
