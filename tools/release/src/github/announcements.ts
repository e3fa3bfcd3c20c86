import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { execute } from '../command.js';
import type { Published } from '../workspace.js';
import type { Announcement } from './github.js';

/** What there is to tell of the packages that this repository has a tag of. */
export async function announcements(
  root: string,
  packages: readonly Published[],
  bills: readonly string[],
): Promise<Announcement[]> {
  const all = await Promise.all(
    packages.map(async ({ name, version, folder }) => {
      const tag = `${name}@${version}`;
      const stem = `${name.replace('@', '').replace('/', '-')}-${version}`;
      const file = bills.find((bill) => basename(bill).startsWith(stem));
      const args = ['rev-parse', '--quiet', '--verify', `refs/tags/${tag}`];
      const { code } = await execute({ file: 'git', args, cwd: root });
      if (code !== 0) return undefined;
      if (file === undefined) throw new Error(`There is no bill of materials of ${tag}.`);
      const changelog = await readFile(join(folder, 'CHANGELOG.md'), 'utf8').catch(() => '');
      return { tag, file, notes: entryOf(changelog, version) };
    }),
  );
  return all.filter((one) => one !== undefined);
}

/** What a changelog says about a version, without its heading. */
export function entryOf(changelog: string, version: string): string {
  const [, entry = ''] = changelog.split(`\n## ${version}\n`);
  const [own = ''] = entry.split(/\n## /);
  return own.trim() || `The first release with this number, ${version}.`;
}
