import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { writeConfig } from './config.js';

/** What a compiler says about the work that a program makes. */
export interface Check {
  instantiations: number;
  types: number;
  /** Seconds of the check alone, and of everything. */
  check: number;
  total: number;
  /** MiB */
  memory: number;
}

/** The compiler's command line for a version of which the folder is given. */
export interface Compiler {
  folder: string;
  flags?: readonly string[];
}

/** TypeScript 7 checks in several threads that instantiate some types twice; with one, its counts are always the same. */
export const ONE_THREAD: readonly string[] = ['--singleThreaded'];

/** Checks a program; throws when it has errors. The configuration is written into the folder. */
export function checkTypes({ folder, flags = [] }: Compiler, program: string, configs: string): Check {
  const config = writeConfig(configs, program);
  const args = [join(folder, 'bin/tsc'), '--project', config, '--extendedDiagnostics', ...flags];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} has errors:\n${stdout}`);
  return diagnosticsOf(stdout);
}

/** Reads the lines `Name:  12,345K` that `--extendedDiagnostics` prints. */
export function diagnosticsOf(output: string): Check {
  const value = (name: string) => {
    const figure = new RegExp(`^${name}:\\s+([\\d.]+)`, 'm').exec(output)?.[1];
    if (figure === undefined) throw new Error(`The compiler does not say "${name}".`);
    return Number(figure);
  };
  return {
    instantiations: value('Instantiations'),
    types: value('Types'),
    check: value('Check time'),
    total: value('Total time'),
    memory: value('Memory used') / 1024,
  };
}
