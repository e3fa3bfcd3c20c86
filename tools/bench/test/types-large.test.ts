import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { holds } from '../src/report/budget.js';
import { fourCallsBudget, placed } from '../src/types/check-rounds.js';
import { type Check, checkTypes, ONE_THREAD } from '../src/types/check-types.js';
import { makeLargeClients } from '../src/types/large-clients.js';
import { ours } from '../src/types/programs.js';

const compiler = { folder: resolve(import.meta.dirname, '../node_modules/typescript'), flags: ONE_THREAD };
const folder = mkdtempSync(join(tmpdir(), 'bench-large-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Ten times the real ones: enough to see a growth, and made in seconds. */
const contract = { operations: 40, folder: join(folder, 'many') };
let few: Check;
let many: Check;
beforeAll(() => {
  makeLargeClients(contract.folder, contract.operations, compiler);
  few = checkTypes(compiler, ours, join(folder, 'few'));
  many = checkTypes(compiler, placed(ours, contract), join(folder, 'config'));
}, 60_000);

it('costs the compiler little to check a program with clients of many operations', () => {
  expect(holds(fourCallsBudget(many, 'many'))).toBe(true);
  expect(holds(fourCallsBudget(many, 'many', few.instantiations - 1))).toBe(false);
});

it('makes no instantiations that grow with the operations', () => {
  // Each resource of the client adds a few types; an instantiation for each operation would add many more.
  expect(many.instantiations - few.instantiations).toBeLessThan(contract.operations);
});

it('reads the clients of many operations, not those of four', () => {
  expect(many.memory).toBeGreaterThan(few.memory * 1.1);
});
