import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { displayPath } from '@eflow/pipeline';

const USAGE = `Usage, of built packages:
  api-report make <folder…>   write their public types to <folder>/.api, as a report and as a model
  api-report write <folder…>  take the reports from there to <folder>/api/report.md
  api-report check <folder…>  fail when <folder>/api/report.md is not the report that is there`;

const REPORT = 'report.md';

async function main(args: string[]): Promise<number> {
  const [command, ...folders] = parseArgs({ args, allowPositionals: true }).positionals;
  const run = COMMANDS.get(command ?? '');
  if (run === undefined || folders.length === 0) throw new Error(USAGE);
  return run(folders.map((folder) => resolve(folder)));
}

const COMMANDS: ReadonlyMap<string, (folders: readonly string[]) => Promise<number>> = new Map([
  ['make', make],
  ['write', writeReports],
  ['check', checkReports],
]);

async function make(folders: readonly string[]): Promise<number> {
  // Loaded only here: it brings a compiler along.
  const { publicTypes } = await import('./api-report.js');
  for (const [index, { report, model }] of (await publicTypes(folders)).entries()) {
    const folder = join(folders[index] ?? '', '.api');
    await write(join(folder, REPORT), report);
    await write(join(folder, 'model.json'), model);
  }
  return 0;
}

async function writeReports(folders: readonly string[]): Promise<number> {
  for (const folder of folders) await write(committed(folder), await made(folder));
  return 0;
}

async function checkReports(folders: readonly string[]): Promise<number> {
  let stale = 0;
  for (const folder of folders) if (!(await isCurrent(committed(folder), await made(folder)))) stale += 1;
  return stale > 0 ? 1 : 0;
}

const committed = (folder: string): string => join(folder, 'api', REPORT);

async function made(folder: string): Promise<string> {
  const file = join(folder, '.api', REPORT);
  return readFile(file, 'utf8').catch(() => {
    throw new Error(`${displayPath(file)} is not there. Run \`npm start\`.`);
  });
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.next`, text);
  await rename(`${file}.next`, file);
}

/** Says where a report is not current. */
async function isCurrent(file: string, text: string): Promise<boolean> {
  const current = await readFile(file, 'utf8').catch(() => '');
  if (current === text) return true;
  const line = firstDifference(current, text);
  console.error(
    `${displayPath(file)}:${line}:1  The public types are not what this report says. Run \`npm start\` and commit the result.`,
  );
  return false;
}

function firstDifference(before: string, after: string): number {
  const lines = after.split('\n');
  const index = before.split('\n').findIndex((line, at) => line !== lines[at]);
  return Math.max(index, 0) + 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`api-report: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
