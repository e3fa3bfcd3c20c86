import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { JsonObject } from '../change.js';
import { compareTypes } from './compare.js';
import type { Question } from './thread.js';

/** Bundled by whoever asks, who has seen that it is an object. */
const read = (file: string): JsonObject => JSON.parse(readFileSync(file, 'utf8'));

parentPort?.once('message', async ({ pairs, temporary }: Question) => {
  const documents = pairs.map(({ audience, packages, base, revision }) => ({
    ...{ audience, packages },
    ...{ base: read(base.file), revision: read(revision.file) },
  }));
  parentPort?.postMessage(await compareTypes(documents, temporary));
});
