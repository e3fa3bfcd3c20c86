import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entrySource, publicTypes } from '../src/api-report.js';

const bin = join(import.meta.dirname, '../bin/api-report.js');

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  mkdirSync(join(folder, 'dist'));
  const exports = {
    '.': { types: './dist/index.d.ts', default: './dist/index.js' },
    './guards': { types: './dist/guards.d.ts', default: './dist/guards.js' },
    './data.json': './data.json',
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'example', type: 'module', exports }));
  write('export interface Deal {\n    id: number;\n}\n');
  writeFileSync(
    join(folder, 'dist/guards.d.ts'),
    "import type { Deal } from './index.js';\nexport declare function isDeal(value: unknown): value is Deal;\n",
  );
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(declarations: string): void {
  writeFileSync(join(folder, 'dist/index.d.ts'), declarations);
}

/** The report of one package. */
async function apiReport(of: string): Promise<string> {
  const [types] = await publicTypes([of]);
  return types?.report ?? '';
}

/** Makes the types anew, and does with the reports what `command` says. */
function run(command: 'write' | 'check', ...folders: string[]) {
  const made = start('make', ...folders);
  return made.status === 0 ? start(command, ...folders) : made;
}

function start(...args: string[]) {
  const env = { ...process.env, INIT_CWD: folder };
  const { status, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: folder, env, encoding: 'utf8' });
  return { status, stderr };
}

describe('the report of the public types', () => {
  it('has every entry point with types, those beside the main one as namespaces', async () => {
    const report = await apiReport(folder);
    expect(report).toContain('# Public types of `example`');
    expect(report).toContain('export interface Deal {');
    expect(report).toMatch(/declare namespace guards \{\s+export \{\s+isDeal\s+\}/);
  });

  it('is the same when that of another package is made in the same run', async () => {
    const other = mkdtempSync(join(tmpdir(), 'package-'));
    mkdirSync(join(other, 'dist'));
    const exports = { '.': { types: './dist/index.d.ts' } };
    writeFileSync(join(other, 'package.json'), JSON.stringify({ name: 'other', type: 'module', exports }));
    writeFileSync(join(other, 'dist/index.d.ts'), 'export interface Deal {\n    other: true;\n}\n');
    try {
      const together = await publicTypes([other, folder]);
      expect(together.map(({ report }) => report)).toEqual([await apiReport(other), await apiReport(folder)]);
      expect(run('write', '.', other).status).toBe(0);
      expect(run('check', '.', other)).toEqual({ status: 0, stderr: '' });
      write('export interface Deal {\n    id: string;\n}\n');
      expect(run('check', other, '.').stderr).toMatch(/^api\/report\.md:\d+:1 .*npm start/);
    } finally {
      rmSync(other, { recursive: true });
    }
  });

  it('is the same each time', async () => {
    expect(await apiReport(folder)).toBe(await apiReport(folder));
  });

  it('refuses a type that a user meets but cannot name', async () => {
    write('interface Hidden {\n    a: 1;\n}\nexport interface Deal {\n    id: Hidden;\n}\nexport {};\n');
    await expect(apiReport(folder)).rejects.toThrow('"Hidden" needs to be exported');
  });

  it('leaves entry points without types out', () => {
    expect(entrySource({ './data.json': './data.json' }).trim()).toBe('');
  });
});

describe('the model of the public types', () => {
  it('has what the report has, with the comments', async () => {
    write('/** Of a network. */\nexport interface Deal {\n    id: number;\n}\n');
    const [types] = await publicTypes([folder]);
    expect(types?.model).toContain('Of a network.');
    expect(types?.report).not.toContain('Of a network.');
  });
});

describe('api-report', () => {
  it('accepts a report that is current', () => {
    expect(run('write', '.').status).toBe(0);
    expect(run('check', '.')).toEqual({ status: 0, stderr: '' });
  });

  it('refuses a report that a change of a type has made stale, and names the line and the remedy', () => {
    run('write', '.');
    const before = readFileSync(join(folder, 'api/report.md'), 'utf8');
    write('export interface Deal {\n    id: string;\n}\n');
    const { status, stderr } = run('check', '.');
    const line = before.split('\n').findIndex((text) => text.includes('id: number')) + 1;
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`^api/report\\.md:${line}:1 .*npm start`));
    expect(readFileSync(join(folder, 'api/report.md'), 'utf8')).toBe(before);
  });

  it('refuses a missing report, and says so when there is nothing to hold it against', () => {
    expect(run('check', '.').status).toBe(1);
    rmSync(join(folder, '.api'), { recursive: true });
    expect(start('check', '.')).toEqual({
      status: 2,
      stderr: 'api-report: .api/report.md is not there. Run `npm start`.\n',
    });
  });

  it('says how it is used', () => {
    expect(start().stderr).toContain('Usage');
    expect(start('--check', '.').status).toBe(2);
  });
});
