import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { bundle, resolve as resolveModule } from './support/contract.js';

const folder = resolve(import.meta.dirname, '..');
const tsc = join(dirname(resolveModule('typescript/package.json')), 'bin', 'tsc');

// Inside the package, where `@eflow/contract` means the package itself.
mkdirSync(join(folder, 'dist'), { recursive: true });
const temporary = mkdtempSync(join(folder, 'dist', '.readme-'));
afterAll(() => rmSync(temporary, { recursive: true }));

function snippet(readme: string): string {
  const text = readFileSync(resolve(folder, readme), 'utf8');
  const [, code] = /```ts\n([\s\S]*?)```/.exec(text) ?? [];
  if (code === undefined) throw new Error(`${readme} has no example`);
  return code;
}

/** Compiles the example of a README, runs it against a network that answers with `example`, and gives what it prints. */
function run(readme: string, example: string): string {
  const name = example.toLowerCase();
  const { value } = Object(Object(bundle.components['examples'])[example]);
  const network = `globalThis.fetch = async () => new Response(${JSON.stringify(JSON.stringify(value))});\n`;
  writeFileSync(join(temporary, `${name}-network.js`), network);
  writeFileSync(join(temporary, `${name}.ts`), snippet(readme));
  const compilerOptions = { module: 'nodenext', target: 'es2023', strict: true, types: ['node'], skipLibCheck: true };
  const project = join(temporary, `${name}.json`);
  writeFileSync(project, JSON.stringify({ compilerOptions, files: [`${name}.ts`] }));
  const compiled = spawnSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8' });
  expect(compiled.stdout).toBe('');
  const files = ['--import', join(temporary, `${name}-network.js`), join(temporary, `${name}.js`)];
  const { stdout, stderr } = spawnSync(process.execPath, files, { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout;
}

it('the example in the README of the package compiles and runs', () => {
  expect(run('README.md', 'SearchDealsResponse')).toBe('Example Deal: coupon\n');
});

it('the example in the README of the repository compiles and runs', () => {
  expect(run('../../README.md', 'GetOfferDealResponse')).toMatch(/^Example Deal/);
});
