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

it('the example of the README compiles and runs', () => {
  const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(folder, 'README.md'), 'utf8')) ?? [];
  const { value } = Object(Object(bundle.components['examples'])['SearchDealsResponse']);
  const network = `globalThis.fetch = async () => new Response(${JSON.stringify(JSON.stringify(value))});\n`;
  writeFileSync(join(temporary, 'network.js'), network);
  writeFileSync(join(temporary, 'example.ts'), code);
  const compilerOptions = { module: 'nodenext', target: 'es2023', strict: true, types: ['node'], skipLibCheck: true };
  const project = join(temporary, 'tsconfig.json');
  writeFileSync(project, JSON.stringify({ compilerOptions, files: ['example.ts'] }));
  expect(spawnSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8' }).stdout).toBe('');
  const files = ['--import', join(temporary, 'network.js'), join(temporary, 'example.js')];
  const { stdout, stderr } = spawnSync(process.execPath, files, { encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: 'Example Deal: coupon\n', stderr: '' });
});
