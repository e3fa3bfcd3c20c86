import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../measure/statistics.js';
import type { Budget } from '../report/budget.js';
import { type Check, checkTypes } from './check-types.js';
import { COMPILERS, type Contract, ours, repeatedFolder, repeatedOf } from './programs.js';

/** What the check of a program of a hundred calls takes. */
export interface CheckFigures extends Check {
  name: string;
  compiler: string;
  operations: number;
}

const ROUNDS = 3;

/** Checks all programs with all compilers, and all of it several times over. */
export function checkRounds(contracts: readonly Contract[]): CheckFigures[] {
  const rounds: CheckFigures[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const contract of contracts) {
      for (const [version, compiler] of Object.entries(COMPILERS)) {
        for (const name of contract.programs) {
          const check = checkTypes(compiler, repeatedOf(contract, name), join(repeatedFolder(contract), name));
          rounds.push({ name, compiler: version, operations: contract.operations, ...check });
        }
      }
    }
  }
  return rounds.slice(0, rounds.length / ROUNDS).map((first) => {
    const same = rounds.filter(
      ({ name, compiler, operations }) =>
        name === first.name && compiler === first.compiler && operations === first.operations,
    );
    return {
      ...first,
      check: Math.min(...same.map(({ check }) => check)),
      total: Math.min(...same.map(({ total }) => total)),
      memory: median(same.map(({ memory }) => memory)),
    };
  });
}

/** What our program of four calls costs, with a contract of any size. */
export function fourCalls(contract: Contract): Budget[] {
  const folder = join(repeatedFolder(contract), 'four');
  return Object.entries(COMPILERS).map(([version, compiler]) => {
    const check = checkTypes(compiler, placed(ours, contract), folder);
    return fourCallsBudget(check, `${version}, ${contract.operations} operations`);
  });
}

/** A copy of a program where it finds the clients of a contract. */
export function placed(program: string, { folder }: Pick<Contract, 'folder'>): string {
  const copy = join(folder, 'ours.ts');
  copyFileSync(program, copy);
  return copy;
}

/** What a small program costs with our clients, whatever it costs with those of others. */
export const fourCallsBudget = ({ instantiations }: Check, what: string, limit = 1_500): Budget => ({
  what: `instantiations of four calls, TypeScript ${what}, ours`,
  figure: instantiations,
  limit,
});
