import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { holds } from '../src/report/budget.js';
import { fourCallsBudget } from '../src/types/check-rounds.js';
import { checkTypes, diagnosticsOf, ONE_THREAD } from '../src/types/check-types.js';
import { ours, repeated } from '../src/types/programs.js';

const compiler = { folder: resolve(import.meta.dirname, '../node_modules/typescript'), flags: ONE_THREAD };
const folder = mkdtempSync(join(tmpdir(), 'bench-types-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('costs the compiler little to check a program with our clients', () => {
  const check = checkTypes(compiler, ours, folder);
  expect(holds(fourCallsBudget(check, '7'))).toBe(true);
  expect(holds(fourCallsBudget(check, '7', 1))).toBe(false);
});

it('refuses a program with errors', () => {
  const program = join(folder, 'wrong.ts');
  writeFileSync(program, "export const wrong: number = 'text';\n");
  expect(() => checkTypes(compiler, program, folder)).toThrow(/has errors/);
});

it('reads what the compilers print', () => {
  const output = `Types:  1234\nInstantiations: 42\nMemory used:  2048K\nCheck time:  0.25s\nTotal time:  1.5s\n`;
  expect(diagnosticsOf(output)).toEqual({
    instantiations: 42,
    types: 1234,
    check: 0.25,
    total: 1.5,
    memory: 2,
  });
  expect(() => diagnosticsOf('Types: 3')).toThrow('The compiler does not say "Instantiations".');
});

it('repeats the function of calls', () => {
  const program = 'const a = 1;\nexport async function calls() {}\n';
  expect(repeated(program, 2)).toBe(
    'const a = 1;\nexport async function calls0() {}\n\nexport async function calls1() {}\n',
  );
  expect(() => repeated('const a = 1;', 2)).toThrow('one function');
});
