import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readArguments, selected, USAGE } from './arguments.js';
import { outcomesOf } from './check.js';
import { consumer, openRuntimes, runtimeChecks } from './consumer.js';
import { packAll, tarballsOf } from './pack.js';
import { createProject, fromTarballs } from './project.js';
import { report } from './table.js';
import { typescriptChecks } from './typescript.js';

const root = resolve(import.meta.dirname, '../../..');

async function main(args: string[]): Promise<number> {
  const { help, only, tarballs } = readArguments(args);
  if (help) {
    console.log(USAGE);
    return 0;
  }
  const start = performance.now();
  const toolbox = openRuntimes();
  const temporary = mkdtempSync(join(tmpdir(), 'everflow-runtimes-'));
  try {
    if (tarballs === undefined) await packAll(join(root, 'packages'), temporary);
    const packed = tarballsOf(tarballs ?? temporary).map((file) => resolve(file));
    const project = await createProject(join(temporary, 'consumer'), fromTarballs(packed), consumer, toolbox);
    const checks = [...runtimeChecks(project, toolbox), ...typescriptChecks(project, toolbox)];
    const outcomes = await outcomesOf(selected(checks, only));
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
