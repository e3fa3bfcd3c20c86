import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { holds } from './report/budget.js';
import { type Report, render } from './report/report.js';

/** What can be measured. Each is loaded only when asked for: what the others need may not be installed. */
const AREAS: Record<string, () => Promise<Report>> = {
  client: async () => (await import('./client/client.js')).benchClient(),
  docs: async () => (await import('./docs/docs.js')).benchDocs(),
  mock: async () => (await import('./mock/mock.js')).reportMock(),
  review: async () => (await import('./review/review.js')).benchReview(),
  types: async () => (await import('./types/types.js')).benchTypes(),
};

const USAGE = `Usage: pnpm bench <${Object.keys(AREAS).join('|')}> [--json <file>]`;

interface Command {
  area: string;
  measure: () => Promise<Report>;
  json: string | undefined;
}

/** Throws when the command line is not understood. */
function commandOf(args: string[]): Command {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'string' } } });
  const [area = '', ...more] = positionals;
  const measure = Object.hasOwn(AREAS, area) ? AREAS[area] : undefined;
  if (measure === undefined || more.length > 0) throw new Error(USAGE);
  return { area, measure, json: values.json };
}

/** Says whether all budgets hold. */
async function run({ area, measure, json }: Command): Promise<boolean> {
  const report = await measure();
  const machine = { node: process.version, cores: cpus().length };
  console.log(`${render(report)}\n\nNode ${machine.node}, ${machine.cores} cores.`);
  if (json !== undefined) {
    const { figures, budgets } = report;
    await writeFile(json, `${JSON.stringify({ area, ...machine, figures, budgets }, null, 2)}\n`);
  }
  return report.budgets.every(holds);
}

function fail(error: unknown, code: number): void {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = code;
}

let command: Command | undefined;
try {
  command = commandOf(process.argv.slice(2));
} catch (error) {
  fail(error, 2);
}
if (command !== undefined) {
  try {
    process.exitCode = (await run(command)) ? 0 : 1;
  } catch (error) {
    fail(error, 1);
  }
}
