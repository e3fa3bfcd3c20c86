import type { Check } from '../check.js';
import type { Project } from '../project.js';
import { runProgram } from '../run-program.js';
import type { Toolbox } from '../toolbox.js';

export function bunChecks({ folder }: Project, { path }: Toolbox): Check[] {
  // What is missing would otherwise be fetched from the registry.
  const args = ['run', '--no-install', 'main.js'];
  const run = () => runProgram(folder, { file: path('@oven/bun-linux-x64/bin/bun'), args });
  return [{ name: 'Bun', run }];
}
