import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { resolve } from './support/contract.js';

const tsc = join(dirname(resolve('typescript/package.json')), 'bin', 'tsc');
const fixture = (name: string) => join(import.meta.dirname, 'fixtures', name);

/** What the compiler says about a fixture. */
function compile(name: string, ...options: string[]): string {
  const command = [tsc, '-p', fixture(name), '--pretty', 'false', ...options];
  const { stdout, stderr, error } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (error) throw error;
  return stdout + stderr;
}

it('the compiler refuses each wrong line of the fixture and no other', () => {
  const output = compile('wrong-types');
  const refused = [...output.matchAll(/^\S*wrong-types\.ts\((\d+),\d+\): error TS/gm)].map(([, line]) => Number(line));
  const marked = readFileSync(join(fixture('wrong-types'), 'wrong-types.ts'), 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.endsWith('// refused') ? [index + 1] : []));
  expect(marked.length).toBeGreaterThan(15);
  expect(refused).toEqual(marked);
  expect(output.match(/error TS/g)).toHaveLength(marked.length);
});

it.each([
  ['Node', []],
  ['a bundler', ['--module', 'esnext', '--moduleResolution', 'bundler']],
])('a program needs no other types than these, resolved as by %s', (_, options) => {
  expect(compile('bare-program', ...options)).toBe('');
});
