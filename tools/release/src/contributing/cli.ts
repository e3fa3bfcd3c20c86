import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { succeed } from '../command.js';
import { scriptOf } from './script.js';

const ROOT = resolve(import.meta.dirname, '../../../..');
const SECTION = 'From an edit to the next version';

/** What the last command prints, when the edit has come through to who installs the next version. */
const COMES_THROUGH = "'total_pages'";

/** Does what CONTRIBUTING.md says, word for word, in a clone of what is in the working tree. */
async function main(): Promise<number> {
  const start = performance.now();
  const parent = mkdtempSync(join(tmpdir(), 'everflow-contributing-'));
  const clone = join(parent, 'clone');
  try {
    await copyWorkingTree(clone);
    const script = scriptOf(readFileSync(join(ROOT, '.github/CONTRIBUTING.md'), 'utf8'), SECTION);
    const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
      cwd: clone,
      env: { ...strangersEnvironment(), ...IDENTITY, NO_COLOR: '1', TURBO_CACHE_DIR: join(ROOT, '.turbo/cache') },
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    if (status === 0 && stdout.trimEnd().split('\n').slice(-8).join().includes(COMES_THROUGH)) {
      console.log(
        `${stdout.match(/^>> .*$/gm)?.join('\n')}\nCONTRIBUTING.md leads to the next version in ${seconds} s.`,
      );
      return 0;
    }
    console.error(`${stdout}\n${stderr}`.slice(-8_000));
    console.error(
      `CONTRIBUTING.md does not lead to the next version (${status}): see the last command above, after \`>>\`.`,
    );
    return 1;
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

const IDENTITY = {
  GIT_AUTHOR_NAME: 'Contributor',
  GIT_AUTHOR_EMAIL: 'contributor@example.com',
  GIT_COMMITTER_NAME: 'Contributor',
  GIT_COMMITTER_EMAIL: 'contributor@example.com',
};

/** Without what the package manager that runs this has set for its own scripts: there, it would not install. */
function strangersEnvironment(): NodeJS.ProcessEnv {
  const own = /^(npm_(?!config_(registry|userconfig)$)|pnpm_|turbo_|init_cwd$)/i;
  const kept = Object.entries(process.env).filter(([name]) => !own.test(name));
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter) };
}

async function copyWorkingTree(clone: string): Promise<void> {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const listed = await succeed({ file: 'git', args, cwd: ROOT });
  for (const path of new Set(listed.split('\0'))) {
    // What was removed is still known to git.
    if (path !== '' && existsSync(join(ROOT, path))) cpSync(join(ROOT, path), join(clone, path));
  }
  for (const command of [
    ['init', '--quiet', '--initial-branch=main'],
    ['add', '--all'],
    ['commit', '--quiet', '--message', 'The working tree'],
  ])
    await succeed({ file: 'git', args: command, cwd: clone, env: IDENTITY });
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`test:contributing: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
