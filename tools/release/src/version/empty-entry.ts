import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Published } from '../workspace.js';

const WORDS = 'Nothing changed here: the packages of this group have their versions in common.';

/** Says so where a package has a new version only because its group has one, and the tool leaves the entry empty. */
export function explained(changelog: string, version: string): string {
  const heading = `\n## ${version}\n`;
  const [before = '', entry, ...more] = changelog.split(heading);
  if (entry === undefined || more.length > 0) return changelog;
  const next = entry.search(/\n## /);
  const [own, older] = next < 0 ? [entry, ''] : [entry.slice(0, next), entry.slice(next)];
  return own.trim() === '' ? `${before}${heading}\n${WORDS}\n${older}` : changelog;
}

export async function explainEmptyEntries(packages: readonly Published[]): Promise<void> {
  for (const { folder, version } of packages) {
    const file = join(folder, 'CHANGELOG.md');
    await writeFile(file, explained(await readFile(file, 'utf8'), version));
  }
}
