import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Runtimes and tools that are needed only now and then, installed in a folder outside the workspace. */
export interface Toolbox {
  /** Path of a file of an installed package; an error that names it when it is not there. */
  path(...parts: string[]): string;
  /** Version of an installed package. */
  version(name: string): string;
  /** A Node that all tools run on. */
  readonly node: string;
}

/** The last one only where a version has to be overridden. */
const FILES = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'];

/** Installs what `source` locks, unless that is there from an earlier run. */
export function openToolbox(
  source: string,
  cache: string = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
): Toolbox {
  const files = FILES.filter((name) => existsSync(join(source, name)));
  const hash = createHash('sha256');
  for (const name of files) hash.update(readFileSync(join(source, name)));
  const folder = join(cache, 'everflow-runtimes', hash.digest('hex').slice(0, 16));
  const complete = join(folder, 'complete');
  if (!existsSync(complete)) {
    mkdirSync(folder, { recursive: true });
    for (const name of files) copyFileSync(join(source, name), join(folder, name));
    // No script of a package runs: the binaries are files of the packages, and what the scripts do is not needed.
    const args = ['install', '--frozen-lockfile', '--ignore-scripts', '--reporter=append-only'];
    const alone = files.includes('pnpm-workspace.yaml') ? [] : ['--ignore-workspace'];
    // What it prints matters only when it fails; most of it is about versions of Node that nothing here runs on.
    const { status, output } = spawnSync('pnpm', [...args, ...alone], { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`pnpm cannot install ${source}:\n${(output ?? []).join('').trim()}`);
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
