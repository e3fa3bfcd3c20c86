import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');

// Inside the package, where `@eflow/mock` means the package itself.
mkdirSync(join(folder, 'dist'), { recursive: true });
const temporary = mkdtempSync(join(folder, 'dist', '.readme-'));
afterAll(() => rmSync(temporary, { recursive: true }));

const examples = [...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(
  ([, code = '']) => code,
);

it('the examples of the README compile', () => {
  const files = examples.map((code, index) => {
    writeFileSync(join(temporary, `example-${index}.test.ts`), code);
    return `example-${index}.test.ts`;
  });
  const compilerOptions = { module: 'nodenext', target: 'es2023', strict: true, types: ['node'], skipLibCheck: true };
  const project = join(temporary, 'tsconfig.json');
  writeFileSync(project, JSON.stringify({ compilerOptions: { ...compilerOptions, noEmit: true }, files }));
  expect(files.length).toBe(3);
  expect(spawnSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8' }).stdout).toBe('');
});

it('the example for vitest passes', () => {
  const [test = ''] = examples;
  writeFileSync(join(temporary, 'run.test.ts'), test);
  const vitest = join(dirname(require.resolve('vitest/package.json')), 'vitest.mjs');
  const run = spawnSync(process.execPath, [vitest, 'run', '--root', temporary, 'run.test.ts'], { encoding: 'utf8' });
  expect(run.status, run.stderr).toBe(0);
});
