import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments, USAGE } from './arguments.js';
import { prepare } from './prepare.js';
import { createProcesses } from './processes.js';
import { STEPS } from './rehearsal.js';
import { selectSteps, takeSteps } from './steps.js';

const log = (line: string) => console.log(line);

async function main(args: string[]): Promise<void> {
  const { help, list, keep, only } = readArguments(args);
  if (help) return log(USAGE);
  if (list) return log(STEPS.map(({ name, title }) => `${name.padEnd(12)} ${title}`).join('\n'));
  const steps = selectSteps(STEPS, only);
  const start = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'everflow-rehearsal-'));
  const processes = createProcesses(join(folder, 'log.txt'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await processes.killAll();
      rmSync(folder, { recursive: true, force: true });
      process.exit(130);
    });
  }
  let passed = false;
  try {
    await takeSteps(steps, await prepare(folder, processes, log), log);
    passed = true;
    log(`Rehearsed in ${((performance.now() - start) / 1000).toFixed(0)} s.`);
  } finally {
    await processes.killAll();
    if (passed && !keep) rmSync(folder, { recursive: true, force: true });
    else log(`What was done is in ${folder}, what was printed in its log.txt.`);
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`release:rehearse: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
