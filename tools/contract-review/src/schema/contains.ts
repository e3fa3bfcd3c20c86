import type { Json } from '@eflow/pipeline';
import { compileClosed } from './compile.js';
import { type Closed, classesOf, close } from './document.js';
import { Formulas } from './formula.js';
import { type Judge, judgeOf } from './judge.js';
import { instances } from './search.js';
import { shrink } from './shrink.js';
import { Solver } from './solver.js';
import type { Containment, Located, Options } from './types.js';

const DEFAULTS = { seed: 1, tries: 300, steps: 20_000 };

/** Whether every value that is valid under `narrow` is valid under `wide`. */
export function contains(wide: Located, narrow: Located, options: Options = {}): Containment {
  return containsClosed(close(wide), close(narrow), options);
}

export function containsClosed(wide: Closed, narrow: Closed, options: Options = {}): Containment {
  const { seed, tries, steps } = { ...DEFAULTS, ...options };
  const formulas = new Formulas();
  const [wideClasses, narrowClasses] = classesOf([wide, narrow]);
  const inside = compileClosed(formulas, narrow, narrowClasses ?? []);
  const outside = -compileClosed(formulas, wide, wideClasses ?? []);
  if (inside === -outside) return { answer: 'contained' };

  const court = courtOf(wide, narrow);
  const solver = new Solver(formulas, { steps, seed });
  let tried = 0;
  let witness: Json | undefined;
  const accept = (value: Json): boolean => {
    tried++;
    if (!court()?.isCounterexample(value)) return false;
    witness = value;
    return true;
  };
  solver.accept = accept;
  if (solver.solve([inside, outside]).empty) return { answer: 'contained' };
  if (witness === undefined && court()) {
    for (const value of instances(narrow, wide, { seed, tries })) if (accept(value)) break;
  }
  if (witness === undefined) return { answer: 'unknown', tries: tried };
  const value = shrink(witness, (smaller) => court()?.isCounterexample(smaller) ?? false);
  return { answer: 'counterexample', value, reason: court()?.wide.reason(value) ?? '' };
}

interface Court {
  wide: Judge;
  isCounterexample: (value: Json) => boolean;
}

/** The validators of both sides, made when they are needed first. */
function courtOf(wide: Closed, narrow: Closed): () => Court | undefined {
  let court: Court | undefined | null = null;
  return () => {
    if (court === null) court = open(wide, narrow);
    return court;
  };
}

function open(wide: Closed, narrow: Closed): Court | undefined {
  const narrowJudge = judgeOf(narrow, { formats: false });
  const strict = narrow.formats ? judgeOf(narrow, { formats: true }) : narrowJudge;
  const wideJudge = judgeOf(wide, { formats: false });
  if (!narrowJudge || !strict || !wideJudge) return undefined;
  return {
    wide: wideJudge,
    isCounterexample: (value) =>
      wideJudge.accepts(value) === false && narrowJudge.accepts(value) === true && strict.accepts(value) === true,
  };
}
