import type { Side, Verdict, Witness } from './change.js';
import type { Engine } from './engine.js';
import type { Containment } from './schema/types.js';
import type { Context } from './surface/context.js';
import { type Path, pointerOf, resolvePair } from './surface/document.js';
import { commonSide, type Edit, type Found, found, type SchemaChange, type SchemaUse } from './surface/found.js';
import { hybrid } from './surface/hybrid.js';
import { located } from './surface/located.js';

export interface WitnessOptions {
  seed?: number;
  tries?: number;
  /** Places at which a change is looked at as a whole, the smallest first. */
  places?: number;
}

interface Judgement {
  verdict: Verdict;
  reason: string;
  witness?: Witness;
}

const RANK: Readonly<Record<Verdict, number>> = { compatible: 0, unknown: 1, breaking: 2 };

/** Gives each change of a schema its verdict, and each breaking one the smallest value that worked before and fails now. */
export function judge(
  context: Context,
  changes: readonly Found[],
  engine: Engine,
  options: WitnessOptions = {},
): Found[] {
  const court = new Court(context, engine, options);
  const judged = changes.map((change) => {
    const { schema } = change;
    if (!schema) return change;
    if (schema.uses.length === 0)
      return {
        ...change,
        class: 'TYPES' as const,
        verdict: 'compatible' as const,
        reason: `${change.reason} No operation uses it.`,
      };
    const sides = [...new Set(schema.uses.map(({ use }) => use.side))].sort();
    const judgements = sides.map((side) => court.judge(change.reason, schema, side));
    const worst = judgements.reduce((a, b) => (RANK[b.verdict] > RANK[a.verdict] ? b : a));
    const place = { ...change.place, side: commonSide(change.uses) };
    return { ...change, place, ...worst };
  });
  return [...judged, ...court.raise(judged)];
}

class Court {
  readonly #context: Context;
  readonly #engine: Engine;
  readonly #options: WitnessOptions;
  readonly #known = new Map<string, Containment>();

  constructor(context: Context, engine: Engine, options: WitnessOptions) {
    this.#context = context;
    this.#engine = engine;
    this.#options = options;
  }

  judge(reason: string, { edit, uses, decided }: SchemaChange, side: Side): Judgement {
    const here = uses.filter(({ use }) => use.side === side);
    const decision = decided[side];
    if (decision && (!decision.onlyMonotone || here.every(({ monotone }) => monotone)))
      return { verdict: decision.verdict, reason: decision.reason };
    const after = hybrid(this.#context, [edit]);
    const ask = (path: Path, other: Path = path) => this.#ask(side, this.#context.base, path, after, other);
    const direct = decision || edit.onlyWhole ? [] : here.filter(({ monotone }) => monotone);
    const indirect = here.filter((use) => !direct.includes(use) && !(decision && use.monotone));
    const local = direct.length > 0 ? ask(edit.at) : undefined;
    const open = local && local.answer !== 'contained' ? [...direct, ...indirect] : indirect;
    if (open.length === 0) return { verdict: 'compatible', reason };
    const limit = this.#options.places ?? 4;
    const places = distinct(open);
    const answers: { use: SchemaUse; answer: Containment }[] = [];
    for (const use of places.slice(0, limit)) {
      const answer = this.#whole(use, after);
      if (answer.answer === 'counterexample') {
        return { verdict: 'breaking', reason, witness: { ...use.use, value: answer.value, reason: answer.reason } };
      }
      answers.push({ use, answer });
    }
    const unproved = answers.filter(({ answer }) => answer.answer === 'unknown');
    if (unproved.length === 0 && places.length <= limit) return { verdict: 'compatible', reason };
    const [first] = unproved;
    const [use] = here;
    if (local?.answer === 'counterexample' && use) {
      const where = `${(first?.use ?? use).use.where}, at ${pointerOf(edit.at)}`;
      return {
        verdict: 'breaking',
        reason,
        witness: { ...(first?.use ?? use).use, where, value: local.value, reason: local.reason },
      };
    }
    const tries = first?.answer.answer === 'unknown' ? first.answer.tries : 0;
    return { verdict: 'unknown', reason: `${reason} Not proved compatible; no counterexample in ${tries} tries.` };
  }

  /** One place with this change only; what the other changes of the place make good again is no break. */
  #whole({ use, schema }: SchemaUse, after: ReturnType<typeof hybrid>): Containment {
    const answer = this.#ask(use.side, this.#context.base, schema.base.path, after, schema.base.path);
    if (answer.answer === 'contained') return answer;
    const { base, revision } = resolvePair(this.#context, schema);
    const key = `${use.side} ${pointerOf(base.path)} ${pointerOf(revision.path)}`;
    const known =
      this.#known.get(key) ??
      this.#ask(use.side, this.#context.base, schema.base.path, this.#context.revision, schema.revision.path);
    this.#known.set(key, known);
    return known.answer === 'contained' ? known : answer;
  }

  /** Whether a client (request) or a server (response) that keeps to the one keeps to the other. */
  #ask(
    side: Side,
    base: ReturnType<typeof hybrid>,
    basePath: Path,
    after: ReturnType<typeof hybrid>,
    afterPath: Path,
  ): Containment {
    const before = (role: 'narrow' | 'wide') => located(base, basePath, { side, role });
    const now = (role: 'narrow' | 'wide') => located(after, afterPath, { side, role });
    const { seed, tries } = this.#options;
    const options = { ...(seed !== undefined && { seed }), ...(tries !== undefined && { tries }) };
    return side === 'request'
      ? this.#engine.contains(now('wide'), before('narrow'), options)
      : this.#engine.contains(before('wide'), now('narrow'), options);
  }

  /** Places where each change is compatible, but all of them together are not. */
  raise(changes: readonly Found[]): Found[] {
    const places = new Map<string, { use: SchemaUse; edits: Edit[]; fine: boolean; count: number }>();
    for (const { schema, verdict } of changes) {
      for (const use of schema?.uses ?? []) {
        if (!schema) continue;
        const key = `${use.use.side} ${pointerOf(use.schema.base.path)}`;
        const place = places.get(key) ?? { use, edits: [], fine: true, count: 0 };
        place.count += 1;
        place.fine &&= verdict === 'compatible';
        if (schema.decided[use.use.side]?.verdict === 'compatible') place.edits.push(schema.edit);
        places.set(key, place);
      }
    }
    return [...places.values()]
      .filter(({ fine, count }) => fine && count > 1)
      .slice(0, 20)
      .flatMap(({ use, edits }) => {
        const { schema } = use;
        // What the policy allows is taken as if it had always been so.
        const base = hybrid(this.#context, edits);
        const answer = this.#ask(use.use.side, base, schema.base.path, this.#context.revision, schema.revision.path);
        if (answer.answer !== 'counterexample') return [];
        const raised = found({
          rule: use.use.side === 'request' ? 'schema-narrowed' : 'schema-widened',
          kind: 'changed',
          pair: schema,
          before: undefined,
          after: undefined,
          verdict: 'breaking',
          reason: 'Each change of it is compatible, all of them together are not.',
          uses: [use.use],
          witness: { ...use.use, value: answer.value, reason: answer.reason },
        });
        return [raised];
      });
  }
}

/** One use of each schema, in a fixed order. */
function distinct(uses: readonly SchemaUse[]): SchemaUse[] {
  const byPlace = new Map<string, SchemaUse>();
  for (const use of uses) {
    const key = JSON.stringify([use.schema.base.value, use.schema.revision.value]);
    if (!byPlace.has(key)) byPlace.set(key, use);
  }
  return [...byPlace].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1)).map(([, use]) => use);
}
