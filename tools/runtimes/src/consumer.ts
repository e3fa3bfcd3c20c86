import { join, resolve } from 'node:path';
import type { Check } from './check.js';
import type { Project } from './project.js';
import { bunChecks } from './runtimes/bun.js';
import { chromiumChecks } from './runtimes/chromium.js';
import { denoChecks } from './runtimes/deno.js';
import { nodeChecks } from './runtimes/node.js';
import { workerdChecks } from './runtimes/workerd.js';
import { openToolbox, type Toolbox } from './toolbox.js';

const here = resolve(import.meta.dirname, '..');

/** The folder of the program that a user of the packages has written. */
export const consumer: string = join(here, 'consumer');

/** The runtimes that the program has to run in, and the compilers. */
export function openRuntimes(): Toolbox {
  if (`${process.platform}-${process.arch}` !== 'linux-x64')
    throw new Error('The runtimes that are installed are for Linux x64 only.');
  return openToolbox(join(here, 'runtimes'));
}

/** The program in every runtime. */
export function runtimeChecks(project: Project, toolbox: Toolbox): Check[] {
  return [nodeChecks, denoChecks, bunChecks, workerdChecks, chromiumChecks].flatMap((checks) =>
    checks(project, toolbox),
  );
}
