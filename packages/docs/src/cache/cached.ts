import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PACKAGE } from '../site/paths.js';

/** What is kept from one build to the next, beside `dist`: to take it away does no harm. */
export const CACHE: string = join(PACKAGE, '.cache');
/** How many files of a name there may be. */
const KEPT = 3;

/**
 * A file with what `make` gives, kept until the inputs change. For what takes longer than all the rest of the build:
 * `inputs` must hold everything that it is made from.
 */
export async function cached(name: string, inputs: readonly string[], make: () => Promise<string>): Promise<string> {
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(`${input.length}:`).update(input);
  const file = join(CACHE, `${name}.${hash.digest('hex').slice(0, 16)}`);
  if (existsSync(file)) return file;
  await keep(name, file, await make());
  return file;
}

/** Writes one of the files that are kept under a name. Another build may read it, or write the same, at the same time. */
export async function keep(name: string, file: string, text: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const next = join(CACHE, randomUUID());
  await writeFile(next, text);
  await rename(next, file);
  await removeOld(name);
}

/** Leaves the newest few: builds from different descriptions shall not take each other's files away. */
async function removeOld(name: string): Promise<void> {
  const names = (await readdir(CACHE)).filter((entry) => entry.startsWith(`${name}.`));
  const files = await Promise.all(
    names.map(async (entry) => ({ entry, time: (await stat(join(CACHE, entry))).mtimeMs })),
  );
  const old = files.sort((a, b) => b.time - a.time).slice(KEPT);
  await Promise.all(old.map(({ entry }) => rm(join(CACHE, entry), { force: true })));
}
