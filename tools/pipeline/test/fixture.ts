import { cpSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const FIXTURE: string = join(import.meta.dirname, 'fixture');

/** Calls `use` with a folder that has a copy of the small description, `spec`, and is gone afterwards. */
export async function withFixture<T>(use: (folder: string) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    cpSync(FIXTURE, join(folder, 'spec'), { recursive: true });
    return use(folder);
  });
}

export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'pipeline-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Replaces the first place of a file that reads `from`. */
export async function edit(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
  await writeFile(file, text.replace(from, to));
}
