import { isDeepStrictEqual } from 'node:util';
import { holds } from './budget.js';
import { checkComparisons } from './comparison.js';
import { keepMeasured, MEASURED, readResults, writeResults } from './files.js';
import { machine } from './machine.js';
import { durationText } from './number.js';
import type { Report } from './report.js';
import type { AreaResult, Results } from './results.js';
import { versionsIn } from './versions.js';

export type Areas = Readonly<Record<string, () => Promise<Report>>>;

export interface Outcome {
  /** Paths of the files that are written. */
  written: string[];
  /** Budgets that do not hold. */
  exceeded: string[];
}

/** Measures all areas, one after the other, and writes the results. When one fails, nothing is written over the last ones. */
export async function benchAll(areas: Areas, root: string, say: (words: string) => void): Promise<Outcome> {
  const circumstances = circumstancesIn(root);
  return keep(await measureAll(areas, say), (measured) => ({ ...circumstances, areas: measured }), root);
}

/**
 * Measures one area anew and puts it into the stored results. What they say of the others must hold for it, too: they are of
 * the same day, machine and versions, or all have to be measured.
 */
export async function benchAgain(areas: Areas, root: string, say: (words: string) => void): Promise<Outcome> {
  const stored = await readResults(root);
  const { areas: all, ...circumstances } = stored;
  if (!isDeepStrictEqual(circumstances, circumstancesIn(root)))
    throw new Error('The stored results are of another day, machine or version: `pnpm bench` measures all areas anew.');
  const replaced = (measured: AreaResult[]) => all.map((old) => measured.find(({ area }) => area === old.area) ?? old);
  return keep(await measureAll(areas, say), (measured) => ({ ...stored, areas: replaced(measured) }), root);
}

const circumstancesIn = (root: string): Omit<Results, 'areas'> => ({
  date: new Date().toISOString().slice(0, 10),
  machine: machine(),
  versions: versionsIn(root),
});

async function keep(
  { measured, failed }: { measured: AreaResult[]; failed: string[] },
  resultsWith: (measured: AreaResult[]) => Results,
  root: string,
): Promise<Outcome> {
  const results = resultsWith(measured);
  await keepMeasured(results, root);
  if (failed.length > 0) throw new Error(unwritten(failed.join('; ')));
  const written = await writeResults(results, root).catch((error: unknown) => {
    throw new Error(unwritten(wordsOf(error)));
  });
  const budgets = measured.flatMap(({ area, budgets }) => budgets.map((budget) => ({ area, budget })));
  const exceeded = budgets.filter(({ budget }) => !holds(budget));
  return { written, exceeded: exceeded.map(({ area, budget }) => `${area}: ${budget.what}`) };
}

async function measureAll(
  areas: Areas,
  say: (words: string) => void,
): Promise<{ measured: AreaResult[]; failed: string[] }> {
  const measured: AreaResult[] = [];
  const failed: string[] = [];
  const entries = Object.entries(areas);
  for (const [index, [area, measure]] of entries.entries()) {
    say(`${area}, ${index + 1} of ${entries.length}`);
    const start = performance.now();
    const seconds = () => Math.round((performance.now() - start) / 1000);
    try {
      const report = await measure();
      checkComparisons(report.comparisons);
      measured.push({ area, seconds: seconds(), ...report });
      say(`${area} took ${durationText(seconds())}`);
    } catch (error) {
      const words = `${area} failed: ${wordsOf(error)}`;
      failed.push(words);
      say(`${words} (after ${durationText(seconds())})`);
    }
  }
  return { measured, failed };
}

const unwritten = (why: string): string => `${why}. Nothing is written but ${MEASURED}, which holds what was measured.`;

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
