import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sizeBudgets, sizeOf } from '../src/client/size.js';
import { peers } from '../src/measure/peers.js';
import { holds } from '../src/report/budget.js';
import { type Bundle, withOperations } from './more-operations.js';

const codegen = fileURLToPath(import.meta.resolve('@eflow/codegen/bin/codegen.js'));
const ours = { one: join(peers, 'one-call/ours.ts'), facade: join(peers, 'one-call/ours-facade.ts') };

describe('the size of a program with our client', () => {
  const sizes = async () => ({ one: await sizeOf(ours.one), facade: await sizeOf(ours.facade) });

  it('stays within the budgets', async () => {
    expect(sizeBudgets(await sizes()).filter((budget) => !holds(budget))).toEqual([]);
  });

  it('is refused when the budget is one byte', async () => {
    const budgets = sizeBudgets(await sizes(), { one: 1, facade: 1 });
    expect(budgets.map(holds)).toEqual([false, false]);
  });
});

describe('a client of more than ten times the operations', () => {
  const root = resolve(import.meta.dirname, '../../..');
  const client = join(root, 'packages/affiliate-client');
  const folder = mkdtempSync(join(tmpdir(), 'bench-size-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Generates a client of the contract with so many operations and gives the sizes of the programs that use it. */
  async function sizesWith(operations: number) {
    const at = join(folder, String(operations));
    cpSync(join(root, 'packages/contract/openapi'), join(at, 'contract/openapi'), { recursive: true });
    const file = join(at, 'contract/openapi/affiliate.json');
    const bundle: Bundle = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify(withOperations(bundle, operations)));

    mkdirSync(join(at, 'client/src'), { recursive: true });
    for (const copied of ['package.json', 'src/index.ts']) cpSync(join(client, copied), join(at, 'client', copied));
    execFileSync(process.execPath, [codegen, '--affiliate', join(at, 'client'), join(at, 'contract')]);

    // The programs find the client that is generated, and that one what the real one depends on.
    const options = {
      alias: { '@eflow/affiliate-client': join(at, 'client/src/index.ts') },
      nodePaths: [join(client, 'node_modules')],
    };
    return { one: await sizeOf(ours.one, options), facade: await sizeOf(ours.facade, options) };
  }

  let few: Awaited<ReturnType<typeof sizesWith>>;
  let many: typeof few;
  beforeAll(async () => {
    few = await sizesWith(3);
    many = await sizesWith(40);
  });

  it('does not make a program that calls one operation larger', () => {
    expect(many.one.minified).toBe(few.one.minified);
    // The short names that a bundler gives depend on what it leaves out, and so do a few bytes of the compressed text.
    expect(Math.abs(many.one.gzip - few.one.gzip)).toBeLessThan(16);
  });

  it('makes the client of all operations larger', () => {
    expect(many.facade.minified).toBeGreaterThan(few.facade.minified + 37 * 100);
  });
});
