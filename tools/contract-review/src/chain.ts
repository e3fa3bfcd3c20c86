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
  const reports = await Promise.all(comparisons.map(({ base, revision }) => redoclyDiff(base.file, revision.file)));
  const changes = comparisons.flatMap((comparison, index) =>
    compare(comparison, reports[index] ?? [], policy, options),
  );
  return mergeAudiences(changes);
}

/** The chain for one audience, without effects. */
export function compare(
  { audience, packages, base, revision }: Comparison,
  reported: readonly RedoclyChange[],
  policy: Policy,
  { engine = ENGINE, witness = {} }: Pick<ChainOptions, 'engine' | 'witness'> = {},
): Change[] {
  const context: Context = { base: base.document, revision: revision.document, policy };
  const own = find(context);
  const all = mergeFound([...own, ...secondOpinion(context, reported, own, engine)]);
  const judged = judge(context, dropRewrites(context, all, engine), engine, witness);
  return reach(classify(judged), { audience, packages }).map(sealed).sort(byImportance);
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
