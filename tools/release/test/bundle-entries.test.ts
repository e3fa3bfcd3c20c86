import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bundleEntries, entriesOf } from '../src/bundle-entries.js';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-entries-'));
  write('package.json', JSON.stringify({ type: 'module', exports: EXPORTS }));
  write('src/index.ts', `import { value } from './made/value.js';\nexport const twice: number = 2 * value();\n`);
  write('src/made/more.ts', `import { value } from './value.js';\nexport const more: number = value() + 1;\n`);
  write('src/made/value.ts', 'export const value = (): number => Math.max(21, 0);\n');
  for (const name of ['index', 'made/more', 'made/value'])
    for (const ending of ['js', 'js.map', 'd.ts']) write(`dist/${name}.${ending}`, '');
});
afterEach(() => rmSync(folder, { recursive: true }));

const EXPORTS = {
  '.': { types: './dist/index.d.ts', default: './dist/index.js' },
  './more': { types: './dist/made/more.d.ts', default: './dist/made/more.js' },
  './package.json': './package.json',
};

function write(file: string, text: string): void {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const modules = () =>
  readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|map|ts)$/.test(file))
    .toSorted();

it('finds the entry points of a manifest', () => {
  expect(entriesOf(EXPORTS)).toEqual(['index', 'made/more']);
});

it('leaves one module per entry point and one that they share, and all declarations', async () => {
  await bundleEntries(folder);
  expect(modules()).toEqual([
    ...['index.d.ts', 'index.js', 'index.js.map', 'made/more.d.ts', 'made/more.js', 'made/more.js.map'],
    ...['made/value.d.ts', 'shared.js', 'shared.js.map'],
  ]);
  const load = (file: string) => import(pathToFileURL(join(folder, 'dist', file)).href);
  expect({ ...(await load('index.js')), ...(await load('made/more.js')) }).toEqual({ twice: 42, more: 22 });
});

it('leaves what is there alone when a module is missing', async () => {
  const before = modules();
  rmSync(join(folder, 'src/made/value.ts'));
  await expect(bundleEntries(folder)).rejects.toThrow('made/value');
  expect(modules()).toEqual(before);
});
