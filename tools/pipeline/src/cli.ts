import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleFiles, staleFiles, writeFiles } from './bundle-files.js';
import { checkBundles, checkSource } from './check-description.js';
import { displayPath } from './display-path.js';
import { formatProblems } from './print-problems.js';
import type { Problem } from './problem.js';

const USAGE = `Usage:
  pipeline lint <spec>                     check the files of a description
  pipeline bundle <spec> <package>         check them and their bundles, and write these to <package>/openapi
  pipeline bundle --check <spec> <package> fail when <package>/openapi is not what would be written
  pipeline restore <package>               write to <package>/openapi again what the last run wrote there`;

async function main(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { check: { type: 'boolean' } },
  });
  const [command, spec, target] = positionals;
  if (command === 'lint' && spec !== undefined) return report(await checkSource(spec), spec);
  if (command === 'bundle' && spec !== undefined && target !== undefined)
    return bundle(spec, target, values.check === true);
  if (command === 'restore' && spec !== undefined) return restore(spec);
  throw new Error(USAGE);
}

async function bundle(spec: string, target: string, check: boolean): Promise<number> {
  // At the same time: each takes as long as the other, in processes of its own.
  const [ofSource, { bundles, problems: ofBundles }] = await Promise.all([checkSource(spec), checkBundles(spec)]);
  // What is wrong in the source is wrong in the bundles, too.
  const problems = ofSource.length > 0 ? ofSource : ofBundles;
  if (problems.length > 0) return report(problems, spec);
  const { version } = JSON.parse(await readFile(join(target, 'package.json'), 'utf8'));
  const files = bundleFiles(bundles, String(version));
  const folder = join(target, 'openapi');
  if (!check) {
    await writeFiles(folder, files);
    await writeFiles(join(target, KEPT), yamlOf(files));
    return 0;
  }
  const stale = await staleFiles(folder, yamlOf(files));
  for (const name of stale) {
    console.error(
      `${displayPath(join(folder, name))}:1:1  This bundle is not what spec/ gives. Run \`npm start\` and commit the result.`,
    );
  }
  return stale.length > 0 ? 1 : 0;
}

/**
 * A copy of the bundles that are committed, for a run whose results come from a cache: what is committed cannot be among
 * them, or each change of it would count as one of what it is made from.
 */
const KEPT = '.openapi';

const yamlOf = (files: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...files].filter(([name]) => name.endsWith('.yaml')));

async function restore(target: string): Promise<number> {
  const kept = join(target, KEPT);
  const names = await readdir(kept).catch(() => {
    throw new Error(`${displayPath(kept)} is not there: no bundles were written yet. Run \`npm start\`.`);
  });
  const files = new Map<string, string>();
  for (const name of names) files.set(name, await readFile(join(kept, name), 'utf8'));
  const folder = join(target, 'openapi');
  if ((await staleFiles(folder, files)).length > 0) await writeFiles(folder, files);
  return 0;
}

function report(problems: readonly Problem[], spec: string): number {
  if (problems.length === 0) return 0;
  console.error(formatProblems(problems, displayPath(spec)));
  return 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
