import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { generated, peers, preparePeers } from '../measure/peers.js';
import { median } from '../measure/statistics.js';
import type { Budget } from '../report/budget.js';
import type { Report } from '../report/report.js';
import { table, whole } from '../report/table.js';
import { type Check, type Compiler, checkTypes, ONE_THREAD } from './check-types.js';

const PROGRAMS = join(peers, 'types');
const REPEATED = join(generated, 'types');
const ROUNDS = 5;
/** Each program makes four calls. */
const TIMES = 25;

const COMPILERS: Record<string, Compiler> = {
  '5.9.3': { folder: join(peers, 'node_modules/typescript59') },
  '7.0.2': { folder: join(peers, 'node_modules/typescript70'), flags: ONE_THREAD },
};

interface Figures extends Check {
  name: string;
  compiler: string;
}

/** The work that a program of a hundred calls makes for the compiler, with our clients and those of others. */
export function benchTypes(): Report {
  preparePeers();
  rmSync(REPEATED, { recursive: true, force: true });
  mkdirSync(REPEATED, { recursive: true });
  const names = readdirSync(PROGRAMS).map((file) => basename(file, '.ts'));
  for (const name of names) {
    const source = readFileSync(join(PROGRAMS, `${name}.ts`), 'utf8');
    writeFileSync(join(REPEATED, `${name}.ts`), repeated(source, TIMES));
  }
  const figures = measure(names).toSorted((a, b) => a.instantiations - b.instantiations);
  const fourCalls = Object.entries(COMPILERS).map(([version, compiler]) =>
    fourCallsBudget(checkTypes(compiler, ours, join(REPEATED, 'four')), version),
  );
  return { markdown: markdown(figures), figures, budgets: [...fourCalls, ...budgets(figures)], comparisons: [] };
}

/** Our program as it is: one call of each operation. */
export const ours: string = join(PROGRAMS, 'ours.ts');

/** What a small program costs with our clients, whatever it costs with those of others. */
export const fourCallsBudget = ({ instantiations }: Check, version: string, limit = 1_500): Budget => ({
  what: `instantiations of four calls, TypeScript ${version}, ours`,
  figure: instantiations,
  limit,
});

/** The same program with its function of calls so many times. */
export function repeated(source: string, times: number): string {
  const [head, body, ...more] = source.split('export async function calls()');
  if (head === undefined || body === undefined || more.length > 0)
    throw new Error('The program must have one function `calls`.');
  return head + Array.from({ length: times }, (_, time) => `export async function calls${time}()${body}`).join('\n');
}

function measure(names: readonly string[]): Figures[] {
  const rounds: Figures[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [version, compiler] of Object.entries(COMPILERS)) {
      for (const name of names) {
        const check = checkTypes(compiler, join(REPEATED, `${name}.ts`), join(REPEATED, name));
        rounds.push({ name, compiler: version, ...check });
      }
    }
  }
  return rounds.slice(0, rounds.length / ROUNDS).map((first) => {
    const same = rounds.filter(({ name, compiler }) => name === first.name && compiler === first.compiler);
    return {
      ...first,
      check: Math.min(...same.map(({ check }) => check)),
      total: Math.min(...same.map(({ total }) => total)),
      memory: median(same.map(({ memory }) => memory)),
    };
  });
}

function markdown(figures: readonly Figures[]): string {
  return Object.keys(COMPILERS)
    .map((version) =>
      table(
        [
          `100 calls, TypeScript ${version}`,
          'instantiations:',
          'types:',
          'check, s, least:',
          'total, s, least:',
          'memory, MiB:',
        ],
        figures
          .filter(({ compiler }) => compiler === version)
          .map(({ name, instantiations, types, check, total, memory }) => [
            name,
            whole(instantiations),
            whole(types),
            check.toFixed(3),
            total.toFixed(3),
            memory.toFixed(1),
          ]),
      ),
    )
    .join('\n\n');
}

/** Neither more instantiations nor a longer check than hey-api, with either compiler. */
function budgets(figures: readonly Figures[]): Budget[] {
  const figure = (wanted: string, version: string, what: 'instantiations' | 'check') =>
    figures.find(({ name, compiler }) => name === wanted && compiler === version)?.[what] ?? Number.NaN;
  return Object.keys(COMPILERS).flatMap((version) =>
    (['instantiations', 'check'] as const).map((what) => ({
      what: `${what === 'check' ? 'seconds of the check' : what}, TypeScript ${version}, ours beside hey-api`,
      figure: figure('ours', version, what),
      limit: figure('hey-api', version, what),
    })),
  );
}
