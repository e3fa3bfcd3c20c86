import { join } from 'node:path';
import { bundleByEsbuild } from '../bundle.js';
import type { Check } from '../check.js';
import { driver } from '../driver.js';
import type { Project } from '../project.js';
import { runProgram } from '../run-program.js';
import type { Toolbox } from '../toolbox.js';

/** The program in a Worker. What it prints and what comes to the servers is looked at from outside. */
export function workerdChecks({ folder }: Project, toolbox: Toolbox): Check[] {
  const run = async () => {
    const bundle = join(folder, 'worker-bundle/worker.js');
    await bundleByEsbuild(folder, 'worker.js', bundle, toolbox);
    return runProgram(folder, driver('workerd', toolbox, [toolbox.path('miniflare'), bundle]));
  };
  return [{ name: 'workerd', run }];
}
