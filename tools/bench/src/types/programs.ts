import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generated, peers } from '../measure/peers.js';
import { type Compiler, ONE_THREAD } from './check-types.js';

const PROGRAMS = join(peers, 'types');

/** A contract, by the number of its operations, and the folder from which the clients of it are found. */
export interface Contract {
  operations: number;
  folder: string;
  /** What is measured with it. */
  programs: readonly string[];
}

/** The clients. */
const CLIENTS: readonly string[] = ['ours', 'openapi-fetch', 'hey-api', 'orval'];

/** Bare fetch has no client to read, and our functions are in the same package as the client of all. */
export const REAL: Contract = { operations: 4, folder: generated, programs: ['bare', 'ours-functions', ...CLIENTS] };
export const LARGE: Contract = { operations: 400, folder: join(generated, '400'), programs: CLIENTS };

export const TYPESCRIPT_5: { folder: string } = { folder: join(peers, 'node_modules/typescript59') };
export const TYPESCRIPT_7: { folder: string } = { folder: join(peers, 'node_modules/typescript70') };

/** The compilers by version. */
export const COMPILERS: Readonly<Record<string, Compiler>> = {
  '5.9.3': TYPESCRIPT_5,
  '7.0.2': { ...TYPESCRIPT_7, flags: ONE_THREAD },
};

/** The path of a program as it is: one call of each operation. */
export const programOf = (name: string): string => join(PROGRAMS, `${name}.ts`);

/** Ours, as it is. */
export const ours: string = programOf('ours');

/** Each program makes four calls. */
const TIMES = 25;

/** Writes the programs with a hundred calls each, where they find the clients of a contract. */
export function writeRepeated(contract: Contract): void {
  rmSync(repeatedFolder(contract), { recursive: true, force: true });
  mkdirSync(repeatedFolder(contract), { recursive: true });
  for (const name of contract.programs)
    writeFileSync(repeatedOf(contract, name), repeated(readFileSync(programOf(name), 'utf8'), TIMES));
}

export const repeatedFolder = ({ folder }: Contract): string => join(folder, 'types');
export const repeatedOf = (contract: Contract, name: string): string => join(repeatedFolder(contract), `${name}.ts`);

/** The same program with its function of calls so many times. */
export function repeated(source: string, times: number): string {
  const [head, body, ...more] = source.split('export async function calls()');
  if (head === undefined || body === undefined || more.length > 0)
    throw new Error('The program must have one function `calls`.');
  return head + Array.from({ length: times }, (_, time) => `export async function calls${time}()${body}`).join('\n');
}
