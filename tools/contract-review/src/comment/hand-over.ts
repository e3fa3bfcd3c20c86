import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isObject, type JsonObject, objectOf } from '@eflow/pipeline';
import { FAILURE_FILE, JSON_FILE } from '../hand-over.js';
import type { Review } from '../judge.js';
import { compiled } from '../yaml-file.js';

/** What a job that ran the code of a pull request left. Nothing of it is trusted. */
export interface HandOver {
  number: number;
  outcome: { review: Review } | { failure: string };
}

/** No honest report of a pull request is larger. */
const LARGEST = 20_000_000;
const LONGEST_FAILURE = 2_000;

const validate = compiled<Review & { format: 1 }>('review');

/** Throws unless the folder says which pull request it is about. */
export async function readHandOver(folder: string): Promise<HandOver> {
  const event = parsed(await readText(join(folder, 'event.json')));
  const number = objectOf(event?.['pull_request'])['number'];
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1)
    throw new Error('event.json names no pull request.');
  return { number, outcome: await outcomeOf(folder) };
}

async function outcomeOf(folder: string): Promise<HandOver['outcome']> {
  const text = await readText(join(folder, JSON_FILE));
  if (text !== undefined) {
    const review: unknown = parsed(text);
    return validate(review) ? { review } : { failure: `${JSON_FILE} is not what its schema says.` };
  }
  const failure = await readText(join(folder, FAILURE_FILE));
  return { failure: (failure ?? 'The job ended before there was anything to say.').slice(0, LONGEST_FAILURE).trim() };
}

/** Plain files only, and not too large ones. */
async function readText(file: string): Promise<string | undefined> {
  const found = await lstat(file).catch(() => undefined);
  if (found === undefined) return undefined;
  if (!found.isFile() || found.size > LARGEST) throw new Error(`${file} is no plain file of at most ${LARGEST} bytes.`);
  return readFile(file, 'utf8');
}

function parsed(text: string | undefined): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
