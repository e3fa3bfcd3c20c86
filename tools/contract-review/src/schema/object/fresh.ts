import type { Signed } from '../formula.js';
import type { Solver } from '../solver.js';
import { namesOf, patternsOf } from './names.js';
import type { NameRule, ObjectRules } from './rules.js';

const MAX_PATTERNS = 4;

/**
 * Names of properties that no rule mentions, one for each way in which a name can match the patterns of the rules or not;
 * 'perhaps' where it cannot be told whether there is one.
 */
export function* freshNames(
  rules: ObjectRules,
  wanted: readonly NameRule[],
  taken: readonly string[],
  solver: Solver,
): Generator<string | 'perhaps'> {
  const { formulas } = solver;
  const about = [
    ...rules.values.map(({ names }) => names),
    ...wanted.flatMap((rule) => ('names' in rule ? rule.names : [])),
  ];
  if (wanted.some((rule) => 'names' in rule && 'only' in rule.names)) return;
  const patterns = [...new Set(about.flatMap(patternsOf))].sort();
  if (patterns.length > MAX_PATTERNS) {
    yield PERHAPS;
    return;
  }
  const mentioned = [...new Set([...rules.known, ...rules.forbidden, ...taken, ...about.flatMap(namesOf)])];
  const base: Signed[] = [
    formulas.kinds(['string']),
    -formulas.values(mentioned),
    ...rules.names,
    ...wanted.flatMap((rule) => ('formula' in rule ? [rule.formula] : [])),
  ];
  for (let choice = 0; choice < 2 ** patterns.length; choice++) {
    const matched = patterns.filter((_, index) => Math.floor(choice / 2 ** index) % 2 === 1);
    if (!wanted.every((rule) => isAbout(rule, matched))) continue;
    const sides = patterns.map((pattern) => {
      const literal = formulas.literal({ about: 'string', is: 'pattern', pattern });
      return matched.includes(pattern) ? literal : -literal;
    });
    const name = solver.solve([...base, ...sides]);
    if (name.empty) continue;
    yield typeof name.value === 'string' && name.sure ? name.value : PERHAPS;
  }
}

const PERHAPS = 'perhaps';

/** Whether a rule is about unmentioned names that match exactly these patterns. */
function isAbout(rule: NameRule, matched: readonly string[]): boolean {
  if (!('names' in rule) || 'only' in rule.names) return true;
  if ('pattern' in rule.names) return matched.includes(rule.names.pattern);
  return !rule.names.patterns.some((pattern) => matched.includes(pattern));
}
