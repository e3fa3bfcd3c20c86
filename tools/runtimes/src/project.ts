import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { succeed } from './command.js';
import type { Toolbox } from './toolbox.js';

/** Puts the packages into a project that has nothing but a `package.json`. */
export type Install = (folder: string) => Promise<void>;

/** A project of a user: our packages, what they ask for, and the program of `consumer`. */
export interface Project {
  folder: string;
}

/** Makes the project in an empty folder. */
export async function createProject(
  folder: string,
  install: Install,
  consumer: string,
  toolbox: Toolbox,
): Promise<Project> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  await install(folder);
  await copyProgram(consumer, folder, toolbox);
  return { folder };
}

/** Installs packed packages by npm. */
export function fromTarballs(tarballs: readonly string[]): Install {
  // Linked, so that a package finds only what it says it depends on.
  const flags = [
    '--install-strategy=linked',
    '--ignore-scripts',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  return async (cwd) => {
    await succeed({ file: 'npm', args: ['install', ...flags, ...tarballs], cwd, inherit: true });
  };
}

/** Puts the program into the project, in TypeScript and, types removed, in JavaScript. */
async function copyProgram(consumer: string, folder: string, { node, path }: Toolbox): Promise<void> {
  const names = readdirSync(consumer);
  for (const name of names) writeFileSync(join(folder, name), readFileSync(join(consumer, name)));
  const modules = names.filter((name) => name.endsWith('.ts'));
  const args = [path('esbuild/bin/esbuild'), ...modules, '--outdir=.', '--format=esm', '--log-level=warning'];
  await succeed({ file: node, args, cwd: folder });
}
