import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pLimit from 'p-limit';
import { readArguments, selected, USAGE } from './arguments.js';
import { outcomeOf } from './check.js';
import { packAll, tarballsOf } from './pack.js';
import { createProject } from './project.js';
import { publishableChecks } from './publishable.js';
import { bunChecks } from './runtimes/bun.js';
import { chromiumChecks } from './runtimes/chromium.js';
import { denoChecks } from './runtimes/deno.js';
import { nodeChecks } from './runtimes/node.js';
import { workerdChecks } from './runtimes/workerd.js';
import { report } from './table.js';
import { openToolbox } from './toolbox.js';
import { typescriptChecks } from './typescript.js';

const root = resolve(import.meta.dirname, '../../..');
const here = resolve(import.meta.dirname, '..');

async function main(args: string[]): Promise<number> {
  const { help, only, tarballs } = readArguments(args);
  if (help) {
    console.log(USAGE);
    return 0;
  }
  if (`${process.platform}-${process.arch}` !== 'linux-x64')
    throw new Error('The runtimes that are installed are for Linux x64 only.');
  const start = performance.now();
  const toolbox = openToolbox(join(here, 'runtimes'));
  const temporary = mkdtempSync(join(tmpdir(), 'everflow-runtimes-'));
  try {
    if (tarballs === undefined) await packAll(join(root, 'packages'), temporary);
    const packed = tarballsOf(tarballs ?? temporary).map((file) => resolve(file));
    const project = await createProject(join(temporary, 'consumer'), packed, join(here, 'consumer'), toolbox);
    const checks = [
      ...project.packages.flatMap((installed) => publishableChecks(installed, project.folder, toolbox)),
      ...nodeChecks(project, toolbox),
      ...denoChecks(project, toolbox),
      ...bunChecks(project, toolbox),
      ...workerdChecks(project, toolbox),
      ...chromiumChecks(project, toolbox),
      ...typescriptChecks(project, toolbox),
    ];
    const limit = pLimit(availableParallelism());
    const outcomes = await Promise.all(selected(checks, only).map((check) => limit(() => outcomeOf(check))));
    console.log(`${report(outcomes)} in ${((performance.now() - start) / 1000).toFixed(0)} s`);
    return outcomes.some(({ failure }) => failure !== undefined) ? 1 : 0;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`test:runtimes: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
