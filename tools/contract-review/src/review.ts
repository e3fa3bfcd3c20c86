import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type AcknowledgementFile, acknowledge, parseAcknowledgement } from './acknowledge.js';
import type { Workspace } from './bump.js';
import type { Change } from './change.js';
import type { Config } from './config.js';
import { checkOut } from './git.js';
import { judge, type Review } from './judge.js';
import { type Locate, locatorOf } from './locate.js';
import type { Bundled } from './redocly-bundle.js';
import { audiencesOf, nameOf, type Revision, readDocuments } from './revisions.js';
import type { TypesComparison } from './types/compare.js';
import type { TypesDiff } from './types/diff.js';
import { newsBeside } from './types/merge.js';

export interface ReviewOptions {
  /** The top of the repository. */
  root: string;
  config: Config;
  base: Revision;
  revision: Revision;
  /** The day by which sunset dates are judged, YYYY-MM-DD. */
  today: string;
  /** An empty folder, which the caller removes. */
  temporary: string;
}

interface Comparison {
  /** Each where it was written. */
  changes: Change[];
  types: TypesDiff[];
}

/** The documents of an audience on both sides. */
interface DocumentPair {
  audience: string;
  packages: readonly string[];
  base: Bundled;
  revision: Bundled;
}

/** Compares the types; `temporary` is an empty folder. */
export type CompareTypes = (pairs: readonly DocumentPair[], temporary: string) => Promise<TypesComparison>;

/** All changes between the two sides. Throws when they cannot be compared. */
export async function compareSides(
  options: ReviewOptions,
  compareTypes: CompareTypes = typesHere,
): Promise<Comparison> {
  const { root, config, base, revision, today, temporary } = options;
  const audiences = audiencesOf(base, revision, config);
  // A validator takes long to load: that is done while others bundle.
  const chain = import('./chain.js');
  const [before, after] = await readDocuments([base, revision], audiences, config, root, temporary);
  const pairs = audiences.flatMap((audience) => {
    const [old, now] = [before.get(audience), after.get(audience)];
    const packages = config.audiences[audience]?.packages ?? [];
    const isSame = isDeepStrictEqual(old?.document, now?.document);
    return old && now && !isSame ? [{ audience, packages, base: old, revision: now }] : [];
  });
  if (pairs.length === 0) return { changes: [], types: [] };
  const [{ findChanges }, folder] = await Promise.all([chain, mkdtemp(join(temporary, 'types-'))]);
  // Both wait for others, so each works while the other waits.
  const comparing = [compareTypes(pairs, folder), findChanges(pairs, { ...config, today })] as const;
  const all = Promise.all(comparing);
  // Told below, unless something goes wrong before.
  all.catch(() => {});
  const locate = inSource(root, config, revision);
  if (revision.kind === 'working tree') await import('./changesets.js');
  const [types, found] = await all;
  const changes = [...found, ...newsBeside(found, types.changes)];
  return { changes: locate(changes), types: types.diffs };
}

/** In this thread, one after the other. */
const typesHere: CompareTypes = async (pairs, temporary) => {
  const { compareTypes } = await import('./types/compare.js');
  const documents = pairs.map((pair) => ({ ...pair, base: pair.base.document, revision: pair.revision.document }));
  return compareTypes(documents, temporary);
};

/** What follows from the changes, with the acknowledgements and changesets that are there now. */
export async function conclude({ changes: found, types }: Comparison, options: ReviewOptions): Promise<Review> {
  const { root, config, base, revision, temporary } = options;
  const { changes, unused } = acknowledge(found, readAcknowledgements(root, config.acknowledged));
  return judge({
    command: config.command,
    base: nameOf(base, root),
    revision: nameOf(revision, root),
    audiences: audiencesOf(base, revision, config),
    changes,
    unused,
    types,
    workspace: await workspaceOf(revision, root, temporary),
  });
}

/** Lines can be named for the working tree only: no other side is there as files. */
function inSource(root: string, config: Config, revision: Revision): Locate {
  if (revision.kind !== 'working tree') return (changes) => [...changes];
  const [first] = Object.values(config.audiences);
  return locatorOf(root, config.source ?? first?.document ?? '');
}

function readAcknowledgements(root: string, folder: string): AcknowledgementFile[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => parseAcknowledgement(readFileSync(join(root, folder, name), 'utf8'), posix.join(folder, name)));
}

/** The changesets that go with the revision. A file and a published version have none. */
async function workspaceOf(revision: Revision, root: string, temporary: string): Promise<Workspace | undefined> {
  if (revision.kind !== 'working tree' && revision.kind !== 'commit') return undefined;
  // Loaded only now: it takes longer than all else that is needed before the documents are there.
  const { readWorkspace } = await import('./changesets.js');
  if (revision.kind === 'working tree') return readWorkspace(root);
  return readWorkspace(await checkOut(root, revision.commit, await mkdtemp(join(temporary, 'tree-'))));
}
