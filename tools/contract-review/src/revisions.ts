import { existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { areSmall, objectOf } from '@eflow/pipeline';
import type { Config } from './config.js';
import { checkOut, commitOf, fileAt, mergeBase } from './git.js';
import { type Outcome, run } from './process.js';
import { type Bundled, bundled } from './redocly-bundle.js';

/** One side of a comparison: where its documents come from. */
export type Revision =
  | { kind: 'working tree' }
  | { kind: 'commit'; commit: string; name: string }
  | { kind: 'file'; file: string }
  | { kind: 'package'; name: string; version: string };

const MAIN = ['main', 'origin/main', 'master', 'origin/master'];

/** What an argument of the command names. */
export async function revisionOf(argument: string, root: string): Promise<Revision> {
  const [, name, version] = /^npm:(.+?)@([^@]+)$/.exec(argument) ?? [];
  if (name !== undefined && version !== undefined) return { kind: 'package', name, version };
  if (argument.startsWith('npm:')) throw new Error(`\`${argument}\` names no version. Write npm:<package>@<version>.`);
  const file = resolve(argument);
  if (existsSync(file) && statSync(file).isFile()) return { kind: 'file', file };
  return { kind: 'commit', commit: await commitOf(root, argument), name: argument };
}

/** Where the working tree left `branch`, or the main one. */
export async function defaultBase(root: string, branch: string | undefined): Promise<Revision> {
  const commit = await mergeBase(root, branch === undefined ? MAIN : [branch]);
  return { kind: 'commit', commit, name: `the merge base with ${branch ?? 'main'}` };
}

/** How a report names it. */
export function nameOf(revision: Revision, root: string): string {
  switch (revision.kind) {
    case 'working tree':
      return 'the working tree';
    case 'commit':
      return revision.commit.startsWith(revision.name)
        ? revision.commit.slice(0, 12)
        : `${revision.name} (${revision.commit.slice(0, 12)})`;
    case 'file':
      return relative(root, revision.file);
    case 'package':
      return `${revision.name}@${revision.version}`;
  }
}

/** The audiences that both sides have a document for. A file is the document of one audience: that which its name says. */
export function audiencesOf(base: Revision, revision: Revision, config: Config): string[] {
  const all = Object.keys(config.audiences);
  const file = [revision, base].find((side) => side.kind === 'file');
  if (file?.kind !== 'file') return all;
  const [stem = ''] = basename(file.file).split('.');
  const [only] = all;
  if (all.includes(stem)) return [stem];
  if (all.length === 1 && only !== undefined) return [only];
  throw new Error(`${basename(file.file)} may be the document of ${all.join(', ')}: name the file like one of them.`);
}

/** The documents of a side by audience. */
type Documents = Map<string, Bundled>;

/** The documents of both sides, bundled. `temporary` is removed by the caller. */
export async function readDocuments(
  revisions: readonly [Revision, Revision],
  audiences: readonly string[],
  config: Config,
  root: string,
  temporary: string,
): Promise<[Documents, Documents]> {
  const [base, revision] = revisions;
  const [before, after] = await Promise.all([
    findFiles(base, audiences, config, root, temporary),
    findFiles(revision, audiences, config, root, temporary),
  ]);
  return (await bundledTogether(before, after, temporary)) ?? Promise.all([bundledSide(before), bundledSide(after)]);
}

/** The files of one side, before they are bundled. */
interface Side {
  /** How a report names it. */
  name: string;
  folder: string;
  audiences: readonly string[];
  /** The paths that the configuration gives, one for each audience, and where the files are. */
  places: string[];
  files: string[];
}

async function findFiles(
  revision: Revision,
  audiences: readonly string[],
  config: Config,
  root: string,
  temporary: string,
): Promise<Side> {
  const folder = await mkdtemp(join(temporary, 'side-'));
  const locate = await locator(revision, config, root, folder);
  const places = audiences.map((audience) => config.audiences[audience]?.document ?? '');
  const files = await Promise.all(
    places.map(async (path) => {
      const file = await locate(path);
      if (file !== undefined) return file;
      throw new Error(`There is no ${path} of ${nameOf(revision, root)}, so nothing can be compared.`);
    }),
  );
  return { name: nameOf(revision, root), folder, audiences, places, files };
}

/** In one run, where that is no longer than its start; undefined: each side must be bundled for itself, or cannot be. */
async function bundledTogether(
  base: Side,
  revision: Side,
  temporary: string,
): Promise<[Documents, Documents] | undefined> {
  const files = [...base.files, ...revision.files];
  if (!areSmall(files)) return undefined;
  const all = await bundled(files, await mkdtemp(join(temporary, 'bundle-'))).catch(() => undefined);
  return all && [byAudience(base, all), byAudience(revision, all.slice(base.files.length))];
}

function byAudience({ audiences }: Side, all: readonly Bundled[]): Documents {
  return new Map(
    audiences.flatMap((audience, index) => {
      const found = all[index];
      return found === undefined ? [] : [[audience, found] as const];
    }),
  );
}

async function bundledSide(side: Side): Promise<Documents> {
  const bundle = async (some: readonly string[]) => bundled(some, await mkdtemp(join(side.folder, 'bundle-')));
  const { name, places, files } = side;
  const all = await bundle(files).catch(async (error: unknown) => {
    // One by one, to say which it is.
    for (const [index, file] of files.entries()) {
      await bundle([file]).catch((cause: unknown) => {
        const why = cause instanceof Error ? cause.message : cause;
        throw new Error(`${places[index]} of ${name} cannot be bundled: ${why}`, { cause });
      });
    }
    throw error;
  });
  return byAudience(side, all);
}

type Locator = (path: string) => Promise<string | undefined>;

async function locator(revision: Revision, config: Config, root: string, folder: string): Promise<Locator> {
  switch (revision.kind) {
    case 'working tree':
      return async (path) => existing(join(root, path));
    case 'file':
      return async () => revision.file;
    case 'commit': {
      let tree: Promise<string> | undefined;
      const wholeTree = () => (tree ??= checkOut(root, revision.commit, folder));
      return (path) => fromCommit(root, revision.commit, path, folder, wholeTree);
    }
    case 'package': {
      const unpacked = await unpack(`${revision.name}@${revision.version}`, folder);
      const source = config.published[revision.name];
      if (source === undefined)
        throw new Error(`The configuration does not say (\`published\`) where ${revision.name} is made.`);
      return async (path) => existing(join(unpacked, relative(source, path)));
    }
  }
}

function existing(file: string): string | undefined {
  return existsSync(file) ? file : undefined;
}

/** A document that stands alone is written alone; one that refers to other files needs all that were there. */
async function fromCommit(
  root: string,
  commit: string,
  path: string,
  folder: string,
  wholeTree: () => Promise<string>,
): Promise<string | undefined> {
  const text = await fileAt(root, commit, path);
  if (text === undefined) return undefined;
  if (/\$ref['"]?:\s*['"]?[^'"#\s]/.test(text)) return join(await wholeTree(), path);
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
}

/** npm says it in one sentence in its JSON, and at length beside it. */
function reasonOf({ stdout, stderr }: Outcome): string {
  try {
    const { summary } = objectOf(objectOf(JSON.parse(stdout))['error']);
    if (typeof summary === 'string') return summary;
  } catch {
    // There is no JSON where npm itself did not start.
  }
  return stderr.trim();
}

async function unpack(specifier: string, folder: string): Promise<string> {
  const packed = await run('npm', ['pack', specifier, '--pack-destination', folder, '--ignore-scripts', '--json'], {
    cwd: folder,
  });
  if (packed.code !== 0) throw new Error(`npm cannot fetch ${specifier}: ${reasonOf(packed)}`);
  const [{ filename }] = JSON.parse(packed.stdout);
  const { code, stderr } = await run('tar', ['-xzf', String(filename)], { cwd: folder });
  if (code !== 0) throw new Error(`The tarball of ${specifier} cannot be unpacked: ${stderr.trim()}`);
  return join(folder, 'package');
}
