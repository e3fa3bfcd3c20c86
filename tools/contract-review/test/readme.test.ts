import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { POINTS } from '../src/policy.js';
import { FORMATS } from '../src/report/index.js';

const folder = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(resolve(folder, path), 'utf8');
const readme = read('README.md');

const run = (...args: string[]) =>
  spawnSync(process.execPath, [resolve(folder, 'bin/contract-review.js'), ...args], { encoding: 'utf8' });

/** The fenced blocks in a language. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^(\`{3,})${language}\\n([\\s\\S]*?)^\\1$`, 'gm'))].map(
    ([, , text = '']) => text,
  );
}

/** Cells of the rows of the table whose head begins with `head`, without the marks of code. */
function table(head: string): string[][] {
  const lines = readme.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${head} `));
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return lines.slice(start + 2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

describe('the README tells', () => {
  test('how the program is called, in its own words', () => {
    expect(blocks('text')[0]).toBe(run('--help').stdout);
  });

  test('commands that there are', () => {
    const root = JSON.parse(read('../../package.json'));
    const commands = blocks('sh').flatMap((text) => text.trim().split('\n'));
    const { stdout: usage } = run('--help');
    for (const command of commands) {
      const [, script = ''] = /^pnpm run (\S+)/.exec(command) ?? [];
      expect(root.scripts).toHaveProperty(script);
      for (const [option] of command.matchAll(/--[a-z]+/g)) expect(usage).toMatch(new RegExp(`${option}\\b`));
    }
    expect(commands.length).toBeGreaterThan(4);
  });

  test('all keys of the configuration', () => {
    const keys = keysOf(JSON.parse(read('schema/config.schema.json')));
    const points = Object.keys(POINTS).map((name) => `policy.${name}`);
    expect(
      table('key')
        .map(([key]) => key)
        .sort(),
    ).toEqual(keys.filter((key) => !points.includes(key)).sort());
  });

  test('all points of the policy, and why', () => {
    const points = Object.entries(POINTS).map(([name, { choice, why }]) => [name, choice, why.replaceAll('`', '')]);
    expect(table('point')).toEqual(points);
  });

  test('the exit codes and formats', () => {
    expect(table('exit code').map(([code]) => code)).toEqual(['0', '1', '2']);
    expect(run('--help').stdout).toMatch(
      /Exit code: 0 passed, 1 the gate is closed, 2 the two could not be compared\./,
    );
    expect(run('--config', 'nowhere').status).toBe(2);
    expect(table('format').map(([format]) => format)).toEqual([...FORMATS]);
  });

  test('a report as there are', () => {
    const [, excerpt = ''] = blocks('text');
    expect(excerpt).toContain('### Breaking changes');
    expect(read('test/pull-requests/tighten-a-length.txt')).toContain(excerpt);
  });

  test('files that are there', () => {
    const links = [...readme.matchAll(/\]\(([^)#]+)\)|`(\.github\/[^`]+|src\/[^`]+)`/g)];
    const paths = links.map(([, link, code = '']) => link ?? (code.startsWith('.') ? `../../${code}` : code));
    expect(paths.filter((path) => !existsSync(resolve(folder, path)))).toEqual([]);
    expect(paths.length).toBeGreaterThan(5);
  });
});

interface Schema {
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
}

/** `a`, `a.b`, and `a.<name>.b` for those of every member. */
function keysOf({ properties = {} }: Schema): string[] {
  return Object.entries(properties).flatMap(([key, schema]) => [
    key,
    ...keysOf(schema).map((inner) => `${key}.${inner}`),
    ...(typeof schema.additionalProperties === 'object'
      ? keysOf(schema.additionalProperties).map((inner) => `${key}.<name>.${inner}`)
      : []),
  ]);
}
