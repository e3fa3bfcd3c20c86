import { every, opposite, type Truth } from './evaluate.js';
import { concerns, type Signed } from './formula.js';
import { kindOf } from './kind.js';
import type { Solver } from './solver.js';
import type { Branch } from './tableau.js';

const DEPTH = 6;

/** What can be said about a formula in a branch at a glance. */
export function quickly(signed: Signed, branch: Branch, solver: Solver, depth: number = DEPTH): Truth {
  if (branch.seen.has(signed)) return true;
  if (branch.seen.has(-signed)) return false;
  const truth = unsigned(Math.abs(signed), branch, solver, depth);
  return signed < 0 ? opposite(truth) : truth;
}

function unsigned(positive: Signed, branch: Branch, solver: Solver, depth: number): Truth {
  const { formulas } = solver;
  const formula = formulas.get(positive);
  if (formula.op === 'kinds') return formula.kinds.includes(branch.kind);
  if (formula.op === 'literal') return concerns(formula.literal, branch.kind) ? undefined : true;
  if (formula.op === 'enum') {
    return formula.values.some((value) => kindOf(value) === branch.kind) ? undefined : false;
  }
  if (depth === 0) return undefined;
  const glance = (part: Signed): Truth => quickly(part, branch, solver, depth - 1);
  if (formula.op === 'ref') return glance(formulas.target(formula.key));
  if (formula.op === 'and') return every(formula.of.map(glance));
  if (formula.op === 'if') {
    const test = glance(formula.test);
    return test === undefined ? undefined : glance(test ? formula.yes : formula.no);
  }
  const truths = formula.of.map(glance);
  const certain = truths.filter((truth) => truth === true).length;
  if (certain > 1) return false;
  return truths.includes(undefined) ? undefined : certain === 1;
}
