import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { execute, succeed, succeedQuietly } from '../src/command.js';
import { tarballsOf } from '../src/pack.js';
import { toolboxIn } from '../src/toolbox.js';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'runtimes-test-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

it('says in one line that a runtime is missing', async () => {
  await expect(execute({ file: '/none/bun', args: [], cwd: '/' })).rejects.toThrow(/^bun cannot be run: .*ENOENT$/);
});

it('gives the words of a command that fails', async () => {
  const args = ['-e', 'console.error("no such thing"); process.exit(3)'];
  await expect(succeed({ file: process.execPath, args, cwd: '/' })).rejects.toThrow(/ended with 3.*no such thing/s);
});

it('refuses the warnings of a command that has to be quiet', async () => {
  const run = (program: string) => succeedQuietly({ file: process.execPath, args: ['-e', program], cwd: '/' });
  await expect(run('')).resolves.toBeUndefined();
  await expect(run('console.log("left out node:fs")')).rejects.toThrow(/warned.*left out node:fs/s);
  await expect(run('console.error("left out node:fs")')).rejects.toThrow(/warned.*left out node:fs/s);
  await expect(run('process.exit(2)')).rejects.toThrow('ended with 2');
});

it('keeps the environment from a command', async () => {
  process.env['EVERFLOW_AFFILIATE_KEY'] = 'a real key';
  onTestFinished(() => {
    delete process.env['EVERFLOW_AFFILIATE_KEY'];
  });
  const args = ['-e', 'console.log(process.env.EVERFLOW_AFFILIATE_KEY, process.env.RUN)'];
  expect(await succeed({ file: process.execPath, args, cwd: '/', env: { RUN: 'it' } })).toBe('undefined it\n');
});

it('refuses a folder without a packed package', () => {
  const path = folder();
  writeFileSync(join(path, 'package.json'), '{}');
  expect(() => tarballsOf(path)).toThrow('There is no .tgz');
});

it('names the runtime that is not in the toolbox, and what to do', () => {
  const path = folder();
  mkdirSync(join(path, 'node_modules/node24/bin'), { recursive: true });
  writeFileSync(join(path, 'node_modules/node24/bin/node'), '');
  const toolbox = toolboxIn(path);
  expect(() => toolbox.path('@oven/bun-linux-x64/bin/bun')).toThrow(
    `@oven/bun-linux-x64/bin/bun is missing in ${path}; remove this folder and try again.`,
  );
});
