import type { Json } from '@eflow/pipeline';
import { miscounted } from './array/rules.js';
import { concerns, type Literal, type Signed } from './formula.js';
import { sameValue } from './json.js';
import { type Kind, kindOf } from './kind.js';
import { prune } from './leaf.js';
import { quickly } from './quick.js';
import type { Solver } from './solver.js';

/** What a value of one kind has to satisfy, with all choices made. */
export interface Branch {
  kind: Kind;
  rules: { literal: Literal; holds: boolean }[];
  /** The values that are left, when there is a list. */
  values: readonly Json[] | undefined;
  excluded: Json[];
  seen: Set<Signed>;
  /** Of each, one option has to hold: all formulas in it. */
  choices: Signed[][][];
}

/** More branches than this are not paired with each other. */
const MAX_PAIRED = 40;
/** Stands for something left out of a proof: nothing is concluded from it. */
const UNREAD: Literal = { about: 'anything', is: 'opaque', key: 'oneOf' };

/** What follows from the formulas for values of this kind without a choice; nothing when they contradict each other. */
export function consequences(kind: Kind, set: readonly Signed[], solver: Solver): Branch | undefined {
  const branch = start(kind);
  return extend(branch, set, solver) && settle(branch, solver) ? branch : undefined;
}

function start(kind: Kind): Branch {
  return { kind, rules: [], values: undefined, excluded: [], seen: new Set(), choices: [] };
}

/** All ways to satisfy the formulas with a value of this kind that do not end in a contradiction at once. */
export function* openBranches(kind: Kind, set: readonly Signed[], solver: Solver): Generator<Branch | 'too many'> {
  yield* explore(start(kind), set, solver);
}

function* explore(branch: Branch, added: readonly Signed[], solver: Solver): Generator<Branch | 'too many'> {
  if (!solver.step()) {
    yield 'too many';
    return;
  }
  if (!extend(branch, added, solver)) return;
  if (!settle(branch, solver)) return;
  const choice = branch.choices.sort((a, b) => b.length - a.length).pop();
  // With a list of values, each of them is tried against everything; there is nothing to choose.
  if (choice === undefined || branch.values !== undefined) {
    yield branch;
    return;
  }
  if (prune(branch, solver)) return;
  const rejected: Signed[] = [];
  for (const option of choice) {
    yield* explore(copy(branch), [...option, ...rejected], solver);
    const [only] = option;
    if (option.length === 1 && only !== undefined) rejected.push(-only);
  }
}

function copy(branch: Branch): Branch {
  return {
    ...branch,
    rules: [...branch.rules],
    excluded: [...branch.excluded],
    seen: new Set(branch.seen),
    choices: [...branch.choices],
  };
}

/** Adds formulas and all that follows from them without a choice; false on a contradiction. */
function extend(branch: Branch, added: readonly Signed[], solver: Solver): boolean {
  const { formulas } = solver;
  const pending = [...added];
  for (let signed = pending.pop(); signed !== undefined; signed = pending.pop()) {
    if (branch.seen.has(-signed)) return false;
    if (branch.seen.has(signed)) continue;
    branch.seen.add(signed);
    const formula = formulas.get(signed);
    const holds = signed > 0;
    const negated = (parts: readonly Signed[]): Signed[] => parts.map((part) => -part);
    if (formula.op === 'and') {
      if (holds) pending.push(...formula.of);
      else branch.choices.push(formula.of.map((part) => [-part]));
    } else if (formula.op === 'ref') {
      pending.push(holds ? formulas.target(formula.key) : -formulas.target(formula.key));
    } else if (formula.op === 'one') {
      const { of } = formula;
      const others = (index: number): Signed[] => negated(of.filter((_, other) => other !== index));
      if (holds) branch.choices.push(of.map((part, index) => [part, ...others(index)]));
      else if (of.length > MAX_PAIRED) branch.rules.push({ literal: UNREAD, holds: false });
      else branch.choices.push([negated(of), ...of.flatMap((a, i) => of.slice(i + 1).map((b) => [a, b]))]);
    } else if (formula.op === 'if') {
      const sign = holds ? 1 : -1;
      branch.choices.push([
        [formula.test, sign * formula.yes],
        [-formula.test, sign * formula.no],
      ]);
    } else if (formula.op === 'kinds') {
      if (formula.kinds.includes(branch.kind) !== holds) return false;
    } else if (formula.op === 'enum') {
      if (!limit(branch, formula.values, holds)) return false;
    } else if (!holds && formula.literal.is === 'contains' && branch.kind === 'array') {
      const { schema, min, max } = formula.literal;
      branch.choices.push(miscounted(schema, min, max, solver));
    } else if (concerns(formula.literal, branch.kind)) {
      branch.rules.push({ literal: formula.literal, holds });
    } else if (!holds) return false;
  }
  return true;
}

function limit(branch: Branch, values: readonly Json[], holds: boolean): boolean {
  const known = branch.values;
  const ofKind = values.filter((value) => kindOf(value) === branch.kind);
  if (!holds) branch.excluded.push(...ofKind);
  else branch.values = known ? known.filter((value) => ofKind.some((other) => sameValue(value, other))) : ofKind;
  return branch.values === undefined || branch.values.length > 0;
}

/** Takes the choices that are none, and leaves the others with those options that are open; false on a contradiction. */
function settle(branch: Branch, solver: Solver): boolean {
  for (;;) {
    const open: Signed[][][] = [];
    const forced: Signed[] = [];
    for (const choice of branch.choices) {
      const options = openOptions(choice, branch, solver);
      const [only] = options;
      if (options.some((option) => option.length === 0)) continue;
      if (only === undefined) return false;
      if (options.length === 1) forced.push(...only);
      else open.push(options);
    }
    branch.choices = open;
    if (forced.length === 0) return true;
    if (!extend(branch, forced, solver)) return false;
  }
}

/** The options that are not impossible at a glance, without what holds anyway. */
function openOptions(choice: Signed[][], branch: Branch, solver: Solver): Signed[][] {
  return choice.flatMap((option) => {
    const truths = option.map((signed) => quickly(signed, branch, solver));
    return truths.includes(false) ? [] : [option.filter((_, index) => truths[index] === undefined)];
  });
}
