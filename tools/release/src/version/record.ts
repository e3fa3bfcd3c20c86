import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execute, succeed } from '../command.js';

const CONTRACT = '@eflow/contract';

/** The last released contract that the commit grew out of, as the tag that publishing left; undefined before the first. */
export async function lastRelease(root: string): Promise<string | undefined> {
  const args = ['describe', '--tags', '--abbrev=0', '--match', `${CONTRACT}@[0-9]*`];
  const { code, stdout } = await execute({ file: 'git', args, cwd: root });
  return code === 0 ? stdout.trim() : undefined;
}

/**
 * Writes what changed in the contract since then for programs to `file`. Must be done while the changesets are there:
 * it fails when they promise less than the changes ask for.
 */
export async function review(root: string, since: string, file: string): Promise<void> {
  const bin = join(root, 'tools/contract-review/bin/contract-review.js');
  const args = [bin, since, '--format', 'json', '--output', file];
  const { code, stdout, stderr } = await execute({ file: process.execPath, args, cwd: root });
  if (code === 0) return;
  if (code !== 1) throw new Error(`What changed since ${since} cannot be told.\n${stdout}${stderr}`);
  throw new Error(
    `The changesets give less than what changed since ${since} asks for: \`pnpm run review ${since} --write\` writes the one that is missing.`,
  );
}

/** Keeps the record under the version that it led to, for the changelog of the docs. */
export async function keepRecord(root: string, file: string): Promise<string> {
  const folder = join(root, 'packages/contract');
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const kept = join(folder, 'changelog', `${version}.json`);
  await mkdir(dirname(kept), { recursive: true });
  await rename(file, kept);
  await succeed({
    file: join(root, 'node_modules/.bin/biome'),
    args: ['format', '--config-path=.config/biome.settings.json', '--write', kept],
    cwd: root,
  });
  return kept;
}
