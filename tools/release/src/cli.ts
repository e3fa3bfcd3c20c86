import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { displayPath } from '@eflow/pipeline';
import { apiReport } from './api-report.js';

/** `api-report [--check]`: writes the report of the package in the working directory, or fails when it is not current. */
async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { check: { type: 'boolean' } },
  });
  const folder = resolve('.');
  const file = join(folder, 'api', 'report.md');
  const text = await apiReport(folder);
  if (values.check === true) {
    const current = await readFile(file, 'utf8').catch(() => '');
    if (current === text) return 0;
    const line = firstDifference(current, text);
    console.error(
      `${displayPath(file)}:${line}:1  The public types are not what this report says. Run \`npm start\` and commit the result.`,
    );
    return 1;
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.next`, text);
  await rename(`${file}.next`, file);
  return 0;
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
