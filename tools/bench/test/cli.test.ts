import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const bench = resolve(import.meta.dirname, '../bin/bench.js');

it.each([
  [['nonsense']],
  [['client', 'types']],
  [['constructor']],
  [['mock', '--nonsense']],
  [['--json', 'figures.json']],
  [['render', 'mock']],
  [['render', '--json', 'figures.json']],
  [['--keep']],
  [['render', '--keep']],
  [['mock', '--keep', '--json', 'figures.json']],
])('says in one line what it can measure, and not %j', (args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bench, ...args], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^bench: .+\n$/);
});
