import { execute, succeed } from '../command.js';
import type { Published } from '../workspace.js';

const BRANCH = 'release/next';

const AUTHOR = ['-c', 'user.name=github-actions[bot]', '-c', 'user.email=github-actions[bot]@users.noreply.github.com'];

/**
 * Proposes the new versions that are in the working tree as a pull request; the one that is open is brought up to
 * date. Whoever merges it releases.
 */
export async function proposeRelease(root: string, packages: readonly Published[], base: string): Promise<void> {
  const git = (...args: string[]) => succeed({ file: 'git', args: [...AUTHOR, ...args], cwd: root });
  const gh = { file: 'gh', cwd: root };
  const title = `Release ${packages.map(({ name, version }) => `${name.replace(/^@.*\//, '')} ${version}`).join(', ')}`;
  const body = `${list(packages)}\n\nThe changelogs in this pull request say what changed for whom. Merging it publishes.`;
  await git('switch', '--quiet', '--force-create', BRANCH);
  await git('add', '--all');
  await git('commit', '--quiet', '--message', title);
  await git('push', '--quiet', '--force', 'origin', BRANCH);
  const open = ['pr', 'list', '--head', BRANCH, '--base', base, '--state', 'open', '--json', 'number'];
  const found: unknown = JSON.parse(await succeed({ ...gh, args: open }));
  const args = Array.isArray(found) && found.length > 0 ? ['edit', BRANCH] : ['create', '--head', BRANCH];
  await succeed({ ...gh, args: ['pr', ...args, '--base', base, '--title', title, '--body', body] });
}

/** The tags that this commit has and the remote may lack: sent, and told with what changed and what is inside. */
export async function announce(root: string, releases: readonly Announcement[]): Promise<string[]> {
  const told: string[] = [];
  for (const { tag, notes, file } of releases) {
    const known = await execute({ file: 'gh', args: ['release', 'view', tag, '--json', 'tagName'], cwd: root });
    if (known.code === 0) continue;
    await succeed({ file: 'git', args: ['push', '--quiet', 'origin', `refs/tags/${tag}`], cwd: root });
    const args = ['release', 'create', tag, file, '--verify-tag', '--title', tag, '--notes', notes];
    await succeed({ file: 'gh', args, cwd: root });
    told.push(tag);
  }
  return told;
}

export interface Announcement {
  tag: string;
  notes: string;
  /** The bill of materials, which is attached. */
  file: string;
}

function list(packages: readonly Published[]): string {
  return packages.map(({ name, version }) => `- \`${name}\` ${version}`).join('\n');
}
