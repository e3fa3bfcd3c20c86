import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chart } from './chart.js';
import { formatted } from './format.js';
import { withFigures } from './readme.js';
import type { Results } from './results.js';
import { resultsPage } from './results-page.js';

/** Where things are, from the root of the repository. */
const FOLDER = 'tools/bench';
const README = 'README.md';
const RESULTS: string = `${FOLDER}/results.json`;
/** What the last run has measured, whether it could be rendered or not. Not committed. */
export const MEASURED: string = `${FOLDER}/generated/measured.json`;

/** The results that were written last. */
export async function readResults(root: string): Promise<Results> {
  const file = join(root, RESULTS);
  if (!existsSync(file))
    throw new Error(`There is no ${RESULTS} yet: \`pnpm bench\` measures all areas and writes it.`);
  return JSON.parse(await readFile(file, 'utf8'));
}

/** All that is rendered from results, by the path of its file. */
export async function documentsOf(results: Results, root: string): Promise<Record<string, string>> {
  return {
    [`${FOLDER}/RESULTS.md`]: await resultsPage(results),
    [`${FOLDER}/chart.svg`]: chart(results),
    [README]: await withFigures(await readFile(join(root, README), 'utf8'), results),
  };
}

/** Writes results and all that is rendered from them, or, when something cannot be rendered, nothing; gives the paths. */
export async function writeResults(results: Results, root: string): Promise<string[]> {
  const texts = { [RESULTS]: await json(results), ...(await documentsOf(results, root)) };
  for (const [path, text] of Object.entries(texts)) await writeFile(join(root, path), text);
  return Object.keys(texts);
}

/** Keeps what took long to measure, even if nothing can be made of it. */
export async function keepMeasured(results: Results, root: string): Promise<void> {
  const file = join(root, MEASURED);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await json(results));
}

const json = (results: Results): Promise<string> => formatted(JSON.stringify(results, null, 2), 'json');
