import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { succeed } from './command.js';

/** Packs each package that is published into the folder. */
export async function packAll(packages: string, destination: string): Promise<void> {
  const folders = readdirSync(packages).map((name) => join(packages, name));
  for (const cwd of folders) {
    const { private: isPrivate = false } = JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8'));
    if (!isPrivate)
      await succeed({ file: 'pnpm', args: ['pack', '--pack-destination', destination], cwd, inherit: true });
  }
}

/** The packed packages of a folder. */
export function tarballsOf(folder: string): string[] {
  const found = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  if (found.length === 0) throw new Error(`There is no .tgz in ${folder}.`);
  return found.sort().map((name) => join(folder, name));
}
