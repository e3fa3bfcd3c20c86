import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cutToSize, type Description, written } from './cut-document.js';

/** Two versions of a description, in a git repository of their own. */
export interface Pair {
  name: string;
  folder: string;
  /** What our program is called with, and which files are compared by those that know of files only. */
  ours: string[];
  files: [string, string];
  /** Bytes of the two files. */
  bytes: [number, number];
}

const DOCUMENTS = resolve(import.meta.dirname, '../../documents');
const LARGE = 'generated/api.github.com.json';

const CONTRACT = 'packages/contract/openapi';
/** The largest first: it has the others in it. */
const CONTRACT_DOCUMENTS = ['everflow', 'network', 'affiliate'].map((name) => `${CONTRACT}/${name}.yaml`);
/** The type of the first property of a schema that each document has. */
const EDITED = /(\n {4}ErrorBody:\n[\s\S]*?\n {8}\w+:\n[\s\S]*?\n {10}type: )string\n/;

/** This contract before and after an edit of one line in each of its documents. */
export function contractPair(folder: string): Pair {
  const root = resolve(import.meta.dirname, '../../../..');
  const manifests = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/package.json`);
  for (const path of [CONTRACT, 'spec', '.changeset', 'package.json', 'pnpm-workspace.yaml', ...manifests])
    cpSync(join(root, path), join(folder, path), {
      recursive: true,
      filter: (source) => !/\/(node_modules|dist|openapi\/.*\.json)$/.test(source),
    });
  const [first = '', ...others] = CONTRACT_DOCUMENTS;
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Before');
  const before = join(folder, 'before.yaml');
  cpSync(join(folder, first), before);
  for (const path of [first, ...others]) {
    const text = readFileSync(join(folder, path), 'utf8');
    writeFileSync(join(folder, path), edited(text));
  }
  return pairOf('this contract, one line', folder, ['main'], [before, join(folder, first)]);
}

/** The document with one line that is another. */
export function edited(text: string): string {
  const other = text.replace(EDITED, '$1integer\n');
  if (other === text) throw new Error('The line that is to be edited is not in the document.');
  return other;
}

/** A large published description, two of its versions, whole and cut to sizes. */
export function largePairs(folder: string, sizes: readonly number[]): Pair[] {
  // No scripts: the documents need none.
  execFileSync('pnpm', ['install', '--ignore-workspace', '--frozen-lockfile', '--ignore-scripts'], {
    cwd: DOCUMENTS,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  const file = (name: string) => join(DOCUMENTS, 'node_modules/@octokit', name, LARGE);
  const texts = [file('openapi-before'), file('openapi')].map((path) => readFileSync(path, 'utf8'));
  const [before = '', after = ''] = texts;
  // The boundary: the package says that these are descriptions.
  const [base, revision]: [Description, Description] = [JSON.parse(before), JSON.parse(after)];
  return [
    ...sizes.map((bytes) => {
      const [cutBase, cutRevision] = cutToSize(base, revision, bytes);
      return largePair(
        `GitHub, cut to ${bytes / 1e6} MB`,
        join(folder, `${bytes}`),
        written(cutBase),
        written(cutRevision),
      );
    }),
    largePair('GitHub, whole', join(folder, 'whole'), before, after),
  ];
}

function largePair(name: string, folder: string, base: string, revision: string): Pair {
  const files: [string, string] = [join(folder, 'base/api.json'), join(folder, 'revision/api.json')];
  for (const [index, path] of files.entries()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, index === 0 ? base : revision);
  }
  git(folder, 'init', '--quiet');
  mkdirSync(join(folder, 'spec'), { recursive: true });
  writeFileSync(
    join(folder, 'spec/contract-review.yaml'),
    JSON.stringify({ audiences: { api: { document: 'revision/api.json', packages: [] } } }),
  );
  return pairOf(name, folder, files, files);
}

function pairOf(name: string, folder: string, ours: string[], files: [string, string]): Pair {
  const [before, after] = files;
  return { name, folder, ours, files, bytes: [sizeOf(before), sizeOf(after)] };
}

const sizeOf = (file: string): number => readFileSync(file).length;

function git(cwd: string, ...args: string[]): void {
  const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.test'];
  execFileSync('git', [...identity, ...args], { cwd, stdio: ['ignore', process.stderr, process.stderr] });
}

export const programs: { review: string; redocly: string } = {
  review: fileURLToPath(import.meta.resolve('@eflow/contract-review/bin/contract-review.js')),
  redocly: join(dirname(fileURLToPath(import.meta.resolve('@redocly/cli/package.json'))), 'bin/cli.js'),
};
