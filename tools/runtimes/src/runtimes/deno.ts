import { join } from 'node:path';
import type { Check } from '../check.js';
import type { Project } from '../project.js';
import { runProgram } from '../run-program.js';
import type { Toolbox } from '../toolbox.js';

/** Deno takes the packages from `node_modules`; it may use the network of this machine, and nothing may be fetched. */
const ARGUMENTS = [
  'run',
  '--quiet',
  '--no-remote',
  '--node-modules-dir=manual',
  '--allow-net=127.0.0.1',
  '--allow-env',
];

export function denoChecks({ folder }: Project, { path }: Toolbox): Check[] {
  const env = { DENO_DIR: join(folder, '.deno'), DENO_NO_UPDATE_CHECK: '1' };
  const run = () =>
    runProgram(folder, { file: path('@deno/linux-x64-glibc/deno'), args: [...ARGUMENTS, 'main.js'], env });
  return [{ name: 'Deno', run }];
}
