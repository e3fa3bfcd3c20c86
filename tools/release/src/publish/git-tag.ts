import { execute, succeed } from '../command.js';

/** Puts a tag on the commit that is checked out, unless there is one of this name; says whether it did. */
export async function tagCommit(root: string, name: string): Promise<boolean> {
  const args = ['rev-parse', '--quiet', '--verify', `refs/tags/${name}`];
  const { code } = await execute({ file: 'git', args, cwd: root });
  if (code === 0) return false;
  await succeed({ file: 'git', args: ['tag', name], cwd: root });
  return true;
}
