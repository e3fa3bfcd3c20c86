import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import getReleasePlan from '@changesets/get-release-plan';
import readChangesets from '@changesets/read';
import { getPackages } from '@manypkg/get-packages';
import type { Workspace } from './bump.js';
import type { NewChangeset } from './changeset-text.js';

/** The packages of the repository in `root` with what its pending changesets plan for them; undefined: it has none. */
export async function readWorkspace(root: string): Promise<Workspace | undefined> {
  if (!existsSync(join(root, '.changeset', 'config.json'))) return undefined;
  const [{ packages }, { releases }] = await Promise.all([getPackages(root), getReleasePlan(root)]);
  return {
    versions: Object.fromEntries(packages.map(({ packageJson }) => [packageJson.name, packageJson.version])),
    planned: Object.fromEntries(releases.map(({ name, type }) => [name, type])),
  };
}

/** Writes a changeset and has it read back by the tool that will use it. */
export async function writeChangeset(root: string, changeset: NewChangeset): Promise<string> {
  const path = `.changeset/${changeset.id}.md`;
  await writeFile(join(root, path), changeset.text);
  const found = (await readChangesets(root)).find(({ id }) => id === changeset.id);
  const understood = found?.releases.map(({ name, type }) => `${name} ${type}`).join();
  const meant = changeset.releases.map(({ name, type }) => `${name} ${type}`).join();
  if (understood !== meant)
    throw new Error(`${path} was written, but reads as \`${understood}\` instead of \`${meant}\`.`);
  return path;
}
