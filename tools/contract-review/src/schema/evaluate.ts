import type { Json } from '@eflow/pipeline';
import { arrayHolds } from './array/holds.js';
import type { Formula, Formulas, Literal, Signed } from './formula.js';
import { concerns } from './formula.js';
import { sameValue } from './json.js';
import { type Kind, kindOf } from './kind.js';
import { numberHolds } from './number/assertions.js';
import { objectHolds } from './object/holds.js';
import { stringHolds } from './string/assertions.js';

/** Undefined: nobody can say, because of a format or something that cannot be read. */
export type Truth = boolean | undefined;
export type Holds = (formula: Signed, value: Json) => Truth;

export function every(truths: Iterable<Truth>): Truth {
  let result: Truth = true;
  for (const truth of truths) {
    if (truth === false) return false;
    if (truth === undefined) result = undefined;
  }
  return result;
}

export function opposite(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

const MAX_DEPTH = 300;

/** Whether values satisfy formulas: the reading of the keywords that all proofs are held against. */
export function evaluator(formulas: Formulas): Holds {
  let depth = 0;
  const holds: Holds = (signed, value) => {
    // Only a schema that refers to nothing but itself comes this far.
    if (depth > MAX_DEPTH) return undefined;
    depth++;
    const truth = formulaHolds(formulas.get(signed), value);
    depth--;
    return signed < 0 ? opposite(truth) : truth;
  };

  function formulaHolds(formula: Formula, value: Json): Truth {
    if (formula.op === 'and') return all(formula.of, value);
    if (formula.op === 'one') return exactlyOne(formula.of.map((part) => holds(part, value)));
    if (formula.op === 'if') {
      const test = holds(formula.test, value);
      if (test !== undefined) return holds(test ? formula.yes : formula.no, value);
      const yes = holds(formula.yes, value);
      return yes === holds(formula.no, value) ? yes : undefined;
    }
    if (formula.op === 'ref') return holds(formulas.target(formula.key), value);
    if (formula.op === 'kinds') return formula.kinds.includes(kindOf(value));
    if (formula.op === 'enum') return formula.values.some((known) => sameValue(known, value));
    return literalHolds(formula.literal, kindOf(value), value);
  }

  function* each(parts: readonly Signed[], value: Json): Generator<Truth> {
    for (const part of parts) yield holds(part, value);
  }
  const all = (parts: readonly Signed[], value: Json): Truth => every(each(parts, value));

  function literalHolds(literal: Literal, kind: Kind, value: Json): Truth {
    if (!concerns(literal, kind)) return true;
    if (literal.about === 'number') return typeof value === 'number' ? numberHolds(literal, value) : true;
    if (literal.about === 'string') return typeof value === 'string' ? stringHolds(literal, value) : true;
    if (literal.about === 'array') return Array.isArray(value) ? arrayHolds(literal, value, holds) : true;
    if (literal.about === 'object') return objectHolds(literal, value, holds);
    return undefined;
  }
  return holds;
}

function exactlyOne(truths: Truth[]): Truth {
  const yes = truths.filter((truth) => truth === true).length;
  if (yes > 1) return false;
  return truths.includes(undefined) ? undefined : yes === 1;
}
