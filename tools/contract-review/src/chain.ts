import type { Change, JsonObject } from './change.js';
import { classify } from './classify.js';
import { ENGINE, type Engine } from './engine.js';
import { dropRewrites } from './equivalence.js';
import { type RedoclyChange, redoclyDiff } from './find.js';
import { byImportance, mergeAudiences, mergeFound } from './merge.js';
import { type Policy, type PolicyOptions, policyOf } from './policy.js';
import { reach } from './reach.js';
import { secondOpinion } from './second-opinion.js';
import { compareSurface } from './surface/compare.js';
import type { Context } from './surface/context.js';
import type { Found } from './surface/found.js';
import { compareSchemas } from './surface/schemas.js';
import { judge, type WitnessOptions } from './witness.js';

/** One document in two versions, and those who feel its changes. */
export interface Comparison {
  audience: string;
  packages: readonly string[];
  /** The bundled documents; `file`: where Redocly reads them. */
  base: { document: JsonObject; file: string };
  revision: { document: JsonObject; file: string };
}

export interface ChainOptions extends PolicyOptions {
  witness?: WitnessOptions;
  engine?: Engine;
}

/** All changes of all audiences, judged, each changed place once; throws when one comparison fails. */
export async function findChanges(comparisons: readonly Comparison[], options: ChainOptions): Promise<Change[]> {
  const policy = policyOf(options);
  const started = Promise.all(comparisons.map(({ base, revision }) => redoclyDiff(base.file, revision.file)));
  // What goes wrong there is told below, unless something goes wrong here first.
  started.catch(() => {});
  // While others compare the same.
  const own = comparisons.map((comparison) => judgedOwn(comparison, policy, options));
  const reports = await started;
  const changes = comparisons.flatMap((comparison, index) =>
    concluded(comparison, own[index] ?? judgedOwn(comparison, policy, options), reports[index] ?? [], options),
  );
  return mergeAudiences(changes);
}

type Judges = Pick<ChainOptions, 'engine' | 'witness'>;

/** The chain for one audience, without effects. */
export function compare(
  comparison: Comparison,
  reported: readonly RedoclyChange[],
  policy: Policy,
  judges: Judges = {},
): Change[] {
  return concluded(comparison, judgedOwn(comparison, policy, judges), reported, judges);
}

/** What can be said before Redocly has spoken. */
interface Own {
  context: Context;
  changes: Found[];
  judged: Found[];
}

function judgedOwn({ base, revision }: Comparison, policy: Policy, judges: Judges): Own {
  const context: Context = { base: base.document, revision: revision.document, policy };
  const changes = find(context);
  return { context, changes, judged: judgedAll(context, mergeFound(changes), judges) };
}

function judgedAll(context: Context, changes: readonly Found[], { engine = ENGINE, witness = {} }: Judges): Found[] {
  return judge(context, dropRewrites(context, changes, engine), engine, witness);
}

function concluded(
  { audience, packages }: Comparison,
  { context, changes, judged }: Own,
  reported: readonly RedoclyChange[],
  judges: Judges,
): Change[] {
  const opinion = secondOpinion(context, reported, changes, judges.engine ?? ENGINE);
  // Hardly ever is there anything to add; then all are judged together.
  const all = opinion.length === 0 ? judged : judgedAll(context, mergeFound([...changes, ...opinion]), judges);
  return reach(classify(all), { audience, packages }).map(sealed).sort(byImportance);
}

/** What our own comparison of the two documents finds. */
export function find(context: Context): Found[] {
  const { changes, places } = compareSurface(context);
  return mergeFound([...changes, ...compareSchemas(context, places)]);
}

/** The change without what only the chain needs. */
function sealed({ uses: _, schema: __, ...change }: Found): Change {
  return change;
}
