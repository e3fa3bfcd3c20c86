import type { Json } from '@eflow/pipeline';
import { compileClosed } from './compile.js';
import { type Closed, classesOf, close } from './document.js';
import { Formulas, type Signed } from './formula.js';
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

/** Whether that is so, by the solver alone: no validator is asked, which takes longer than all the rest. */
export function isContained(wide: Closed, narrow: Closed): boolean | undefined {
  const { formulas, inside, outside } = questionOf(wide, narrow);
  if (inside === -outside) return true;
  const { steps, seed } = DEFAULTS;
  const result = new Solver(formulas, { steps, seed }).solve([inside, outside]);
  return result.empty || (result.sure ? false : undefined);
}

function containsClosed(wide: Closed, narrow: Closed, options: Options = {}): Containment {
  const { seed, tries, steps } = { ...DEFAULTS, ...options };
  const { formulas, inside, outside } = questionOf(wide, narrow);
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

/** What a value must be that shows the contrary: inside of the one and outside of the other. */
function questionOf(wide: Closed, narrow: Closed): { formulas: Formulas; inside: Signed; outside: Signed } {
  const formulas = new Formulas();
  const [wideClasses, narrowClasses] = classesOf([wide, narrow]);
  const inside = compileClosed(formulas, narrow, narrowClasses ?? []);
  return { formulas, inside, outside: -compileClosed(formulas, wide, wideClasses ?? []) };
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

/** Where nothing is negated, what is valid with formats is valid without. */
function isMonotone(closed: Closed): boolean {
  return !/"(?:not|if|oneOf|maxContains)":/.test(JSON.stringify(closed));
}

function open(wide: Closed, narrow: Closed): Court | undefined {
  const strict = judgeOf(narrow, { formats: narrow.formats });
  // To compile takes longer than all the rest, so a validator that can only say the same is not made.
  const narrowJudge = narrow.formats && !isMonotone(narrow) ? judgeOf(narrow, { formats: false }) : strict;
  const wideJudge = judgeOf(wide, { formats: false });
  if (!narrowJudge || !strict || !wideJudge) return undefined;
  return {
    wide: wideJudge,
    isCounterexample: (value) =>
      wideJudge.accepts(value) === false && narrowJudge.accepts(value) === true && strict.accepts(value) === true,
  };
}
