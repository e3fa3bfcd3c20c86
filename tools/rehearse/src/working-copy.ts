import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Processes } from './processes.js';

const TOOLS = ['@eflow/spec', '@eflow/release', '@eflow/contract-review'];

/** A package that is published, as it stands in the copy. */
interface PublishedPackage {
  name: string;
  version: string;
}

/** A copy of the repository, with all that is in its working tree, that can be changed without regret. */
export interface WorkingCopy {
  readonly folder: string;
  git(...args: string[]): Promise<string>;
  pnpm(...args: string[]): Promise<string>;
  /** Takes tasks of the packages that are published, and of the tools that a release needs. */
  turbo(tasks: readonly string[], flags?: readonly string[]): Promise<string>;
  commit(message: string): Promise<void>;
  published(): PublishedPackage[];
  /** The version that one of these has now. */
  version(name: string): string;
}

/** Copies what git knows or would add. Its history begins with this state. */
export async function createWorkingCopy(
  root: string,
  folder: string,
  processes: Processes,
  env: NodeJS.ProcessEnv,
): Promise<WorkingCopy> {
  const listed = await processes.run({
    file: 'git',
    args: ['ls-files', '--cached', '--others', '--exclude-standard', '-z'],
    cwd: root,
    env,
  });
  mkdirSync(folder, { recursive: true });
  for (const path of new Set(listed.split('\0'))) {
    const source = join(root, path);
    // What was deleted is still known to git.
    if (path !== '' && existsSync(source)) cpSync(source, join(folder, path), { verbatimSymlinks: true });
  }
  const run =
    (file: string) =>
    (...args: string[]) =>
      processes.run({ file, args, cwd: folder, env });
  const git = (...args: string[]) =>
    run('git')('-c', 'user.name=Rehearsal', '-c', 'user.email=rehearsal@localhost', ...args);
  const pnpm = run('pnpm');
  const commit = async (message: string) => {
    await git('add', '--all');
    await git('commit', '--quiet', '--allow-empty', '--message', message);
  };
  await git('init', '--quiet', '--initial-branch=main');
  await commit('The working tree');
  const published = () => publishedIn(join(folder, 'packages'));
  const version = (name: string) => {
    const found = published().find((one) => one.name === name);
    if (found === undefined) throw new Error(`${name} is not published.`);
    return found.version;
  };
  const turbo = (tasks: readonly string[], flags: readonly string[] = []) => {
    const filters = [...published().map(({ name }) => name), ...TOOLS].map((name) => `--filter=${name}`);
    return pnpm('exec', 'turbo', 'run', ...tasks, ...filters, '--output-logs=errors-only', ...flags);
  };
  return { folder, git, pnpm, turbo, commit, published, version };
}

function publishedIn(packages: string): PublishedPackage[] {
  return readdirSync(packages).flatMap((name) => {
    const manifest = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8'));
    return manifest.private === true ? [] : [{ name: manifest.name, version: manifest.version }];
  });
}
