import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const bin = join(import.meta.dirname, '../bin/release.js');

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('release', () => {
  it('tells its commands', () => {
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('publish [--tag <tag>]') });
  });

  it.each([
    [['pubilsh'], 'There is no command `pubilsh`.'],
    [[], 'There is no command ``.'],
    [['publish', 'everything'], '`everything` is not understood.'],
    [['pack'], '--output is missing.'],
    [['snapshot'], '--tag is missing.'],
    [['snapshot', '--tag', 'latest'], 'choose another tag'],
    [['check', '--updat'], "Unknown option '--updat'"],
  ])('refuses %j', (args, message) => {
    expect(run(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(message) });
  });
});
