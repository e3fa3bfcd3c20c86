import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { displayPath } from '@eflow/pipeline';
import { apiReports } from './api-report.js';

/**
 * `api-report [--check] [folder…]`: writes the reports of the packages in the folders, or of the one in the working directory;
 * with `--check`, fails when one is not current.
 */
async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { check: { type: 'boolean' } },
  });
  const folders = (positionals.length > 0 ? positionals : ['.']).map((folder) => resolve(folder));
  const reports = await apiReports(folders);
  let stale = 0;
  for (const [index, text] of reports.entries()) {
    const file = join(folders[index] ?? '', 'api', 'report.md');
    if (values.check !== true) await write(file, text);
    else if (!(await isCurrent(file, text))) stale += 1;
  }
  return stale > 0 ? 1 : 0;
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
