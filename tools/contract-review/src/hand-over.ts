import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Review } from './judge.js';
import { jsonReport } from './report/json.js';

/** What a review leaves for the program that comments on the pull request: one of the two. */
export const JSON_FILE = 'contract-review.json';
export const FAILURE_FILE = 'failure.txt';

export async function saveReview(folder: string, review: Review): Promise<void> {
  await only(folder, JSON_FILE, jsonReport(review));
}

/** Why there is no review. */
export async function saveFailure(folder: string, why: string): Promise<void> {
  await only(folder, FAILURE_FILE, `${why}\n`);
}

/** An older one of either kind does not stay. */
async function only(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const file of [JSON_FILE, FAILURE_FILE]) await rm(join(folder, file), { force: true });
  await writeFile(join(folder, name), text);
}
