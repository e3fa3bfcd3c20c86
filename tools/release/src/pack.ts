import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { succeed } from './command.js';
import type { Published } from './workspace.js';

/** A package as it will be published. */
export interface Packed extends Published {
  tarball: string;
}

/** Packs with pnpm, which puts versions in place of `workspace:` and `catalog:`. */
export async function pack(published: Published, destination: string): Promise<Packed> {
  return withRepository(published.folder, async () => {
    const args = ['pack', '--json', '--pack-destination', destination];
    const printed = await succeed({ file: 'pnpm', args, cwd: published.folder });
    const { filename } = JSON.parse(printed);
    return { ...published, tarball: String(filename) };
  });
}

/**
 * A registry takes a statement of provenance only when the manifest names the repository that the statement names.
 * That is known where the statement is made: a fork that publishes is another repository.
 */
export async function withRepository<Result>(
  folder: string,
  use: () => Promise<Result>,
  { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository }: NodeJS.ProcessEnv = process.env,
): Promise<Result> {
  if (server === undefined || repository === undefined) return use();
  const file = join(folder, 'package.json');
  const before = await readFile(file, 'utf8');
  const place = { type: 'git', url: `git+${server}/${repository}.git`, directory: `packages/${basename(folder)}` };
  try {
    await writeFile(file, JSON.stringify({ ...JSON.parse(before), repository: place }, null, 2));
    return await use();
  } finally {
    await writeFile(file, before);
  }
}
