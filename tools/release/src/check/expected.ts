import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tarball } from './tarball.js';

/** The committed lists of what each package holds: a file per package, a path per line. */
export interface Lists {
  read: (name: string) => Promise<readonly string[]>;
  write: (tarball: Tarball) => Promise<void>;
}

export function listsIn(folder: string): Lists {
  const file = (name: string) => join(folder, `${name.replace(/^@.*\//, '')}.txt`);
  return {
    read: async (name) =>
      (await readFile(file(name), 'utf8').catch(() => '')).split('\n').filter((line) => line !== ''),
    async write({ name, files }) {
      await mkdir(folder, { recursive: true });
      await writeFile(file(name), `${[...files.keys()].toSorted().join('\n')}\n`);
    },
  };
}
