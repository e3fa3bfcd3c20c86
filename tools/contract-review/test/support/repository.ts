import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';

const WORKSPACE = resolve(import.meta.dirname, '../../../..');
const BIN = resolve(import.meta.dirname, '../../bin/contract-review.js');
const PACKAGES = ['contract', 'client-core', 'affiliate-client', 'network-client'];
const BUNDLES = 'packages/contract/openapi';

// biome-ignore lint/suspicious/noExplicitAny: a document that tests reach into, wherever they like.
export type Document = any;
export type Edit = (document: Document, audience: string) => void;

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** A git repository with the bundles, the sources and the packages of this workspace, as far as a review reads them. */
export interface Repository {
  root: string;
  write(path: string, text: string): Promise<void>;
  read(path: string): Promise<string>;
  /** Changes all bundles, and returns the new ones by path. */
  edit(change: Edit): Promise<void>;
  git(...args: string[]): Promise<Outcome>;
  commit(message: string): Promise<void>;
  review(...args: string[]): Promise<Outcome>;
  reviewIn(folder: string, env?: Record<string, string>): (...args: string[]) => Promise<Outcome>;
  /** A working tree of its own for a new branch. */
  branch(name: string, from?: string): Promise<Repository>;
  remove(): Promise<void>;
}

/** `audiences`: those of this repository that are compared; each costs time. */
export async function createRepository(audiences: readonly string[]): Promise<Repository> {
  const root = await mkdtemp(join(tmpdir(), 'pull-requests-'));
  const repository = at(join(root, 'main'), root);
  await mkdir(repository.root);
  const yamlOnly = (source: string) => !/\.json$|node_modules|dist/.test(source.slice(WORKSPACE.length));
  await cp(join(WORKSPACE, BUNDLES), join(repository.root, BUNDLES), { recursive: true, filter: yamlOnly });
  for (const path of ['openapi.yaml', 'components', 'paths'])
    await cp(join(WORKSPACE, 'spec', path), join(repository.root, 'spec', path), { recursive: true });
  const config = parse(await readFile(join(WORKSPACE, 'spec/contract-review.yaml'), 'utf8'));
  config.audiences = Object.fromEntries(audiences.map((name) => [name, config.audiences[name]]));
  await repository.write('spec/contract-review.yaml', stringify(config));
  await repository.write('.changeset/config.json', await readFile(join(WORKSPACE, '.changeset/config.json'), 'utf8'));
  await repository.write('package.json', '{ "name": "workspace", "private": true }\n');
  await repository.write('pnpm-workspace.yaml', 'packages:\n  - packages/*\n');
  await repository.write('pnpm-lock.yaml', '');
  for (const name of PACKAGES) await repository.write(`packages/${name}/package.json`, await manifest(name));
  await repository.git('init', '--quiet', '--initial-branch=main');
  await repository.commit('The contract');
  return repository;
}

async function manifest(name: string): Promise<string> {
  const source = JSON.parse(await readFile(join(WORKSPACE, 'packages', name, 'package.json'), 'utf8'));
  const dependencies = Object.entries(source.dependencies ?? {}).filter(([dependency]) =>
    dependency.startsWith('@eflow/'),
  );
  // A version of its own, so that a release changes no test.
  return JSON.stringify({ name: source.name, version: '0.1.0', dependencies: Object.fromEntries(dependencies) });
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other: git cannot add two working trees at the same time. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work);
  last = result.catch(() => undefined);
  return result;
}

function at(root: string, all: string): Repository {
  const repository: Repository = {
    root,
    write: async (path, text) => {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    },
    read: (path) => readFile(join(root, path), 'utf8'),
    edit: async (change) => {
      for (const file of await readdir(join(root, BUNDLES))) {
        const document: Document = parse(await repository.read(join(BUNDLES, file)));
        change(document, file.replace('.yaml', ''));
        await repository.write(join(BUNDLES, file), stringify(document, { aliasDuplicateObjects: false }));
      }
    },
    git: (...args) => run('git', args, root),
    commit: async (message) => {
      await repository.git('add', '--all');
      await repository.git('commit', '--quiet', '--message', message);
    },
    review: (...args) => repository.reviewIn(root)(...args),
    reviewIn:
      (folder, env) =>
      (...args) =>
        run(process.execPath, [BIN, '--today', '2026-06-01', ...args], folder, env),
    branch: async (name, from = 'main') => {
      const { code, stderr } = await alone(() =>
        repository.git('worktree', 'add', '--quiet', '-b', name, join(all, name), from),
      );
      if (code !== 0) throw new Error(stderr);
      return at(join(all, name), all);
    },
    remove: () => rm(all, { recursive: true }),
  };
  return repository;
}

/** Dates and names are fixed, so that commits have the same hash on each run. */
function run(
  program: string,
  args: readonly string[],
  cwd: string,
  more: Record<string, string> = {},
): Promise<Outcome> {
  const person = { NAME: 'Test', EMAIL: 'test@example.test', DATE: '2026-01-01T00:00:00Z' };
  const who = Object.entries(person).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  const env = { ...process.env, ...Object.fromEntries(who), NO_COLOR: '1', FORCE_COLOR: undefined, ...more };
  return new Promise((done) => {
    execFile(program, args, { cwd, env, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}
