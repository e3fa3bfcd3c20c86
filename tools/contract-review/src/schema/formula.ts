import type { Json } from '@eflow/pipeline';
import { distinct, stable } from './json.js';
import type { Kind } from './kind.js';

/** A formula by its number; the negative number stands for its negation. */
export type Signed = number;

/** Which properties of an object a rule is about. */
export type Names = { only: string } | { pattern: string } | { others: readonly string[]; patterns: readonly string[] };

type Counted<About, Is extends string> = Is extends string ? { about: About; is: Is; count: number } : never;

/** One assertion about the values of some kinds; values of other kinds satisfy it. */
export type Literal =
  | { about: 'number'; is: 'min'; bound: number; strict: boolean }
  | { about: 'number'; is: 'max'; bound: number; strict: boolean }
  | { about: 'number'; is: 'multiple'; of: number }
  | Counted<'string', 'minLength' | 'maxLength'>
  | { about: 'string'; is: 'pattern'; pattern: string }
  | { about: 'text'; is: 'format'; format: string }
  | Counted<'array', 'minItems' | 'maxItems'>
  | { about: 'array'; is: 'unique' }
  /** The items from index `from`, until before index `to`. */
  | { about: 'array'; is: 'items'; from: number; to: number | null; schema: Signed }
  | { about: 'array'; is: 'contains'; schema: Signed; min: number; max: number | null }
  | Counted<'object', 'minProperties' | 'maxProperties'>
  | { about: 'object'; is: 'required'; name: string }
  | { about: 'object'; is: 'values'; names: Names; schema: Signed }
  | { about: 'object'; is: 'names'; schema: Signed }
  | { about: 'anything'; is: 'opaque'; key: string };

export type Formula =
  | { op: 'and'; of: readonly Signed[] }
  | { op: 'one'; of: readonly Signed[] }
  | { op: 'if'; test: Signed; yes: Signed; no: Signed }
  | { op: 'ref'; key: string }
  | { op: 'kinds'; kinds: readonly Kind[] }
  | { op: 'enum'; values: readonly Json[] }
  | { op: 'literal'; literal: Literal };

/** The assertions about one type of values. */
export type About<Name extends Literal['about']> = Extract<Literal, { about: Name }>;

const ABOUT: Record<Literal['about'], readonly Kind[]> = {
  number: ['integer', 'fraction'],
  string: ['string'],
  text: ['string', 'integer', 'fraction'],
  array: ['array'],
  object: ['object'],
  anything: ['string', 'integer', 'boolean', 'null', 'fraction', 'array', 'object'],
};

export function concerns(literal: Literal, kind: Kind): boolean {
  return ABOUT[literal.about].includes(kind);
}

/** All formulas, each once: the same formula has the same number, whichever schema it comes from. */
export class Formulas {
  readonly #formulas: Formula[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #targets = new Map<string, () => Signed>();
  readonly #resolved = new Map<string, Signed>();
  readonly TRUE: Signed = this.#intern({ op: 'and', of: [] });
  readonly FALSE: Signed = -this.TRUE;

  #intern(formula: Formula): Signed {
    const key = stable(formula);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#formulas.push(formula);
    this.#numbers.set(key, this.#formulas.length);
    return this.#formulas.length;
  }

  get(signed: Signed): Formula {
    const formula = this.#formulas[Math.abs(signed) - 1];
    if (!formula) throw new Error(`There is no formula ${signed}.`);
    return formula;
  }

  and(parts: readonly Signed[]): Signed {
    const all = new Set<Signed>();
    for (const part of parts) {
      const formula = this.get(part);
      if (part > 0 && formula.op === 'and') for (const inner of formula.of) all.add(inner);
      else all.add(part);
    }
    const of = [...all].sort((a, b) => a - b);
    if (of.some((part) => part === this.FALSE || all.has(-part))) return this.FALSE;
    const [first] = of;
    return of.length === 1 && first !== undefined ? first : this.#intern({ op: 'and', of });
  }

  or(parts: readonly Signed[]): Signed {
    return -this.and(parts.map((part) => -part));
  }

  one(parts: readonly Signed[]): Signed {
    const of = parts.filter((part) => part !== this.FALSE).sort((a, b) => a - b);
    const [first] = of;
    if (first === undefined) return this.FALSE;
    return of.length === 1 ? first : this.#intern({ op: 'one', of });
  }

  choose(test: Signed, yes: Signed, no: Signed): Signed {
    if (test === this.TRUE || yes === no) return yes;
    if (test === this.FALSE) return no;
    return this.#intern({ op: 'if', test, yes, no });
  }

  kinds(kinds: readonly Kind[]): Signed {
    return this.#intern({ op: 'kinds', kinds: [...kinds].sort() });
  }

  values(values: readonly Json[]): Signed {
    return values.length === 0 ? this.FALSE : this.#intern({ op: 'enum', values: distinct(values) });
  }

  literal(literal: Literal): Signed {
    return this.#intern({ op: 'literal', literal });
  }

  /** A schema that is read when it is needed, so that it may refer to itself. */
  reference(key: string, target: () => Signed): Signed {
    if (!this.#targets.has(key)) this.#targets.set(key, target);
    return this.#intern({ op: 'ref', key });
  }

  target(key: string): Signed {
    const known = this.#resolved.get(key);
    if (known !== undefined) return known;
    const target = this.#targets.get(key)?.() ?? this.TRUE;
    this.#resolved.set(key, target);
    return target;
  }
}
