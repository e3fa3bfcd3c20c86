import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Areas, Outcome } from './report/all.js';
import { holds } from './report/budget.js';
import { type Report, render } from './report/report.js';

/** What can be measured, in the order of a run of all. Each is loaded only when asked for: what it needs may not be installed. */
const AREAS: Areas = {
  client: async () => (await import('./client/client.js')).benchClient(),
  types: async () => (await import('./types/types.js')).benchTypes(),
  mock: async () => (await import('./mock/mock.js')).reportMock(),
  docs: async () => (await import('./docs/docs.js')).benchDocs(),
  review: async () => (await import('./review/review.js')).benchReview(),
  pipeline: async () => (await import('./pipeline/pipeline.js')).benchPipeline(),
};

const ROOT = resolve(import.meta.dirname, '../../..');

const USAGE = `Usage: pnpm bench (all areas) | pnpm bench <${Object.keys(AREAS).join('|')}> [--json <file> | --keep] | pnpm bench render`;

/** Does what the command line asks for; says whether all budgets hold. */
type Command = () => Promise<boolean>;

/** Throws when the command line is not understood. */
function commandOf(args: string[]): Command {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'string' }, keep: { type: 'boolean', default: false } },
  });
  const [name, ...more] = positionals;
  const { json, keep } = values;
  if (more.length > 0) throw new Error(USAGE);
  if (name === undefined && json === undefined && !keep) return all;
  if (name === 'render' && json === undefined && !keep) return renderAnew;
  const measure = name !== undefined && Object.hasOwn(AREAS, name) ? AREAS[name] : undefined;
  if (name === undefined || measure === undefined || (keep && json !== undefined)) throw new Error(USAGE);
  if (keep) return () => again({ [name]: measure });
  return () => one(name, measure, json);
}

const say = (words: string): void => console.error(`bench: ${words}`);

async function all(): Promise<boolean> {
  const { benchAll } = await import('./report/all.js');
  return tell(await benchAll(AREAS, ROOT, say));
}

/** After a change of one area, on the day and the machine of the others. */
async function again(areas: Areas): Promise<boolean> {
  const { benchAgain } = await import('./report/all.js');
  return tell(await benchAgain(areas, ROOT, say));
}

function tell({ written, exceeded }: Outcome): boolean {
  console.log(`Written: ${written.join(', ')}`);
  for (const budget of exceeded) console.error(`bench: over its budget: ${budget}`);
  return exceeded.length === 0;
}

/** After a change of words or of the chart: the same results, written anew. */
async function renderAnew(): Promise<boolean> {
  const { readResults, writeResults } = await import('./report/files.js');
  console.log(`Written: ${(await writeResults(await readResults(ROOT), ROOT)).join(', ')}`);
  return true;
}

async function one(area: string, measure: () => Promise<Report>, json: string | undefined): Promise<boolean> {
  const report = await measure();
  const machine = { node: process.version, cores: cpus().length };
  console.log(`${render(report)}\n\nNode ${machine.node}, ${machine.cores} cores.`);
  if (json !== undefined) {
    const { figures, budgets, comparisons } = report;
    await writeFile(json, `${JSON.stringify({ area, ...machine, figures, budgets, comparisons }, null, 2)}\n`);
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
    process.exitCode = (await command()) ? 0 : 1;
  } catch (error) {
    fail(error, 1);
  }
}
