import type { Json } from '@eflow/pipeline';
import { arrayResult } from './array/solve.js';
import { every, type Truth } from './evaluate.js';
import type { Signed } from './formula.js';
import { sameValue } from './json.js';
import { numberResult } from './number/solve.js';
import { objectIsImpossible, objectResult } from './object/solve.js';
import { better, EMPTY, found, type Result, unsure } from './result.js';
import type { Solver } from './solver.js';
import { stringResult } from './string/solve.js';
import type { Branch } from './tableau.js';

/** Whether values satisfy the rules of one kind, all choices made. */
export function leafResult(branch: Branch, question: readonly Signed[], solver: Solver): Result {
  const listed = branch.values ?? constants(branch);
  if (listed) return fromList(listed, branch, question, solver);
  const opaque = branch.rules.some(({ literal }) => literal.about === 'anything');
  const result = ofKind(branch, solver);
  return opaque && !result.empty ? { ...result, sure: false } : result;
}

/** A cheap look at a branch before its choices multiply: true when nothing can come of it. */
export function prune(branch: Branch, solver: Solver): boolean {
  if (branch.kind === 'object') return objectIsImpossible(branch, solver);
  return (branch.kind === 'integer' || branch.kind === 'fraction') && numberResult(branch).empty;
}

function constants({ kind }: Branch): Json[] | undefined {
  if (kind === 'null') return [null];
  return kind === 'boolean' ? [true, false] : undefined;
}

function fromList(values: readonly Json[], branch: Branch, question: readonly Signed[], solver: Solver): Result {
  let best: Result = EMPTY;
  for (const value of values) {
    if (branch.excluded.some((excluded) => sameValue(excluded, value))) continue;
    const truth: Truth = every(question.map((signed) => solver.holds(signed, value)));
    if (truth !== false) best = better(best, truth ? found(value) : unsure(value));
  }
  return best;
}

function ofKind(branch: Branch, solver: Solver): Result {
  if (branch.kind === 'integer' || branch.kind === 'fraction') return numberResult(branch);
  if (branch.kind === 'string') return stringResult(branch, solver.seed);
  return branch.kind === 'array' ? arrayResult(branch, solver) : objectResult(branch, solver);
}
