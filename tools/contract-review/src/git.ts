import { join } from 'node:path';
import { run } from './process.js';

/** What a repository can be asked. Every command either answers or throws with git's own words. */
async function git(root: string, args: readonly string[], env?: Record<string, string>): Promise<string> {
  const { code, stdout, stderr } = await run('git', args, { cwd: root, ...(env && { env }) });
  if (code !== 0) throw new Error(`git ${args[0]} failed: ${stderr.trim()}`);
  return stdout;
}

/** The same, and undefined where it throws. */
async function tryGit(root: string, args: readonly string[]): Promise<string | undefined> {
  const { code, stdout } = await run('git', args, { cwd: root });
  return code === 0 ? stdout : undefined;
}

/** The top of the working tree that holds `folder`. */
export async function repositoryRoot(folder: string): Promise<string> {
  const root = await tryGit(folder, ['rev-parse', '--show-toplevel']);
  if (root === undefined) throw new Error('This is no git repository. Run contract-review inside of one.');
  return root.trim();
}

/** The commit that `revision` names; an error says what can be done about it. */
export async function commitOf(root: string, revision: string): Promise<string> {
  const commit = await tryGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  if (commit !== undefined) return commit.trim();
  throw new Error(`\`${revision}\` is neither a file nor a git revision that is here. ${await advice(root)}`);
}

/** Where the branch left the main one. */
export async function mergeBase(root: string, branches: readonly string[]): Promise<string> {
  for (const branch of branches) {
    const base = await tryGit(root, ['merge-base', 'HEAD', branch]);
    if (base !== undefined) return base.trim();
  }
  throw new Error(`HEAD has no common commit with ${branches.join(' or ')}. ${await advice(root)}`);
}

async function advice(root: string): Promise<string> {
  const shallow = (await tryGit(root, ['rev-parse', '--is-shallow-repository']))?.trim() === 'true';
  return shallow
    ? 'The clone is shallow: run `git fetch --unshallow`, or check out with the whole history (`fetch-depth: 0`).'
    : 'Fetch it (`git fetch origin`), or name the base as first argument.';
}

/** The text of `path` at `commit`, or undefined when there is no such file. */
export function fileAt(root: string, commit: string, path: string): Promise<string | undefined> {
  return tryGit(root, ['show', `${commit}:${path}`]);
}

/** Writes all files of `commit` into a folder of `temporary`, without touching index or working tree. */
export async function checkOut(root: string, commit: string, temporary: string): Promise<string> {
  const tree = join(temporary, commit);
  const env = { GIT_INDEX_FILE: join(temporary, `${commit}.index`) };
  await git(root, ['read-tree', commit], env);
  await git(root, ['checkout-index', '--all', '--force', `--prefix=${tree}/`], env);
  return tree;
}
