import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The runtimes and tools that the checks need, installed in a folder outside the workspace. */
export interface Toolbox {
  /** Path of a file of an installed package; an error that names it when it is not there. */
  path(...parts: string[]): string;
  /** Version of an installed package. */
  version(name: string): string;
  /** A Node that all tools run on. */
  readonly node: string;
}

const FILES = ['package.json', 'pnpm-lock.yaml'];

/** Installs what `source` locks, unless that is there from an earlier run. */
export function openToolbox(
  source: string,
  cache: string = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
): Toolbox {
  const hash = createHash('sha256');
  for (const name of FILES) hash.update(readFileSync(join(source, name)));
  const folder = join(cache, 'everflow-runtimes', hash.digest('hex').slice(0, 16));
  const complete = join(folder, 'complete');
  if (!existsSync(complete)) {
    mkdirSync(folder, { recursive: true });
    for (const name of FILES) copyFileSync(join(source, name), join(folder, name));
    // No script of a package runs: the binaries are files of the packages, and what the scripts do is not needed.
    const args = ['install', '--ignore-workspace', '--frozen-lockfile', '--ignore-scripts', '--reporter=append-only'];
    execFileSync('pnpm', args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
    writeFileSync(complete, '');
  }
  return toolboxIn(folder);
}

/** What is installed in a folder. */
export function toolboxIn(folder: string): Toolbox {
  const path = (...parts: string[]) => {
    const file = join(folder, 'node_modules', ...parts);
    if (!existsSync(file))
      throw new Error(`${parts.join('/')} is missing in ${folder}; remove this folder and try again.`);
    return file;
  };
  const version = (name: string) => JSON.parse(readFileSync(path(name, 'package.json'), 'utf8')).version;
  return { path, version, node: path('node24/bin/node') };
}
