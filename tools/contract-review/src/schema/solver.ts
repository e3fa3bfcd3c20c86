import type { Json } from '@eflow/pipeline';
import { evaluator, type Holds } from './evaluate.js';
import type { Formulas, Signed } from './formula.js';
import { KINDS } from './kind.js';
import { leafResult } from './leaf.js';
import { better, EMPTY, type Result, unsure } from './result.js';
import { openBranches } from './tableau.js';

interface Known {
  result: Result;
  /** The outermost unfinished question that an `empty` rests on; infinite when it rests on none. */
  low: number;
}

/**
 * Finds a value that satisfies all formulas of a set, or shows that there is none. A question that comes up again while
 * it is being answered is taken to have no answer: a smallest value cannot contain another one for the same question.
 * What was concluded from that counts only once the outer question has turned out to be empty, too.
 */
export class Solver {
  readonly formulas: Formulas;
  readonly holds: Holds;
  readonly seed: number;
  /** Decides on the values of the outermost question. */
  accept: ((value: Json) => boolean) | undefined;
  #steps: number;
  readonly #known = new Map<string, Known>();
  readonly #active = new Map<string, number>();
  #provisional: string[] = [];
  #low = Number.POSITIVE_INFINITY;

  constructor(formulas: Formulas, options: { steps: number; seed: number }) {
    this.formulas = formulas;
    this.holds = evaluator(formulas);
    this.seed = options.seed;
    this.#steps = options.steps;
  }

  /** Counts one step; false when there are none left. */
  step(): boolean {
    this.#steps--;
    return this.#steps > 0;
  }

  solve(set: readonly Signed[]): Result {
    const question = [...new Set(set)].sort((a, b) => a - b);
    if (question.some((signed) => signed === this.formulas.FALSE || (signed > 0 && question.includes(-signed)))) {
      return EMPTY;
    }
    const key = question.join(' ');
    const known = this.#known.get(key);
    if (known) {
      this.#low = Math.min(this.#low, known.low);
      return known.result;
    }
    const active = this.#active.get(key);
    if (active !== undefined) {
      this.#low = Math.min(this.#low, active);
      return EMPTY;
    }
    if (!this.step()) return unsure();
    return this.#answer(key, question);
  }

  #answer(key: string, question: readonly Signed[]): Result {
    const depth = this.#active.size;
    const outerLow = this.#low;
    const since = this.#provisional.length;
    this.#active.set(key, depth);
    this.#low = Number.POSITIVE_INFINITY;
    const result = this.#search(question, depth === 0 ? this.accept : undefined);
    this.#active.delete(key);
    const low = this.#low;
    if (!result.empty) {
      for (const dropped of this.#provisional.splice(since)) this.#known.delete(dropped);
      this.#known.set(key, { result, low: Number.POSITIVE_INFINITY });
      this.#low = outerLow;
    } else if (low >= depth) {
      for (const proved of this.#provisional.splice(since)) {
        this.#known.set(proved, { result: EMPTY, low: Number.POSITIVE_INFINITY });
      }
      this.#known.set(key, { result, low: Number.POSITIVE_INFINITY });
      this.#low = outerLow;
    } else {
      this.#provisional.push(key);
      this.#known.set(key, { result, low });
      this.#low = Math.min(outerLow, low);
    }
    return result;
  }

  #search(question: readonly Signed[], accept: ((value: Json) => boolean) | undefined): Result {
    let best: Result = EMPTY;
    for (const kind of KINDS) {
      for (const branch of openBranches(kind, question, this)) {
        const result = branch === 'too many' ? unsure() : leafResult(branch, question, this);
        best = better(best, accept ? judged(result, accept) : result);
        if (!best.empty && best.sure) return best;
        if (!this.step()) return better(best, unsure());
      }
    }
    return best;
  }
}

/** With a judge, only a value that it accepts is an answer. */
function judged(result: Result, accept: (value: Json) => boolean): Result {
  if (result.empty || result.value === undefined) return result;
  return accept(result.value) ? { ...result, sure: true } : unsure();
}
