import type { Json } from '@eflow/pipeline';
import { written } from './canonical/minimize.js';
import { nodesOf } from './canonical/node.js';
import { compileClosed } from './compile.js';
import { isContained } from './contains.js';
import { type Closed, classesOf, close } from './document.js';
import { Formulas } from './formula.js';
import { sameValue } from './json.js';
import { Solver } from './solver.js';
import type { Located } from './types.js';

const STEPS = 20_000;

/**
 * What a schema admits, however it is spelled: equal forms stand for equivalent schemas. The converse holds for the usual
 * ways of spelling, not for all; `equivalent` knows more.
 */
export function canonical(located: Located): Json {
  return canonicalClosed(close(located));
}

function canonicalClosed(closed: Closed): Json {
  const formulas = new Formulas();
  const [classes] = classesOf([closed]);
  const formula = compileClosed(formulas, closed, classes ?? []);
  return written(nodesOf([formula], new Solver(formulas, { steps: STEPS, seed: 1 })));
}

/** Whether the two are shown to admit the same values, with the same formats. */
export function equivalent(a: Located, b: Located): boolean {
  const [first, second] = [close(a), close(b)];
  if (sameValue(first, second)) return true;
  const there = isContained(first, second);
  const back = there === false ? false : isContained(second, first);
  if (there === false || back === false) return false;
  if (there && back) return true;
  // What the solver could not finish may still be written alike.
  return sameValue(canonicalClosed(first), canonicalClosed(second));
}
