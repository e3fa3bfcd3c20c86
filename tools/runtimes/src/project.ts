import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { succeed } from './command.js';
import type { Toolbox } from './toolbox.js';

/** A package as it was installed from its tarball. */
export interface Installed {
  name: string;
  tarball: string;
  exports: Record<string, string | { default: string }>;
}

/** A project of a user: the packed packages, what they ask for, and the program of `consumer`. */
export interface Project {
  folder: string;
  packages: readonly Installed[];
}

/** Makes the project in an empty folder. */
export async function createProject(
  folder: string,
  tarballs: readonly string[],
  consumer: string,
  toolbox: Toolbox,
): Promise<Project> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  // Linked, so that a package finds only what it says it depends on.
  const flags = [
    '--install-strategy=linked',
    '--ignore-scripts',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  await succeed({ file: 'npm', args: ['install', ...flags, ...tarballs], cwd: folder, inherit: true });
  await copyProgram(consumer, folder, toolbox);
  // npm writes down the dependencies in the order of their names, which says nothing about that of the tarballs.
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const packages = Object.entries<string>(dependencies).map(([name, place]) => {
    const { exports } = JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'));
    return { name, tarball: join(folder, place.replace(/^file:/, '')), exports };
  });
  return { folder, packages };
}

/** Puts the program into the project, in TypeScript and, types removed, in JavaScript. */
async function copyProgram(consumer: string, folder: string, { node, path }: Toolbox): Promise<void> {
  const names = readdirSync(consumer);
  for (const name of names) writeFileSync(join(folder, name), readFileSync(join(consumer, name)));
  const modules = names.filter((name) => name.endsWith('.ts'));
  const args = [path('esbuild/bin/esbuild'), ...modules, '--outdir=.', '--format=esm', '--log-level=warning'];
  await succeed({ file: node, args, cwd: folder });
}
