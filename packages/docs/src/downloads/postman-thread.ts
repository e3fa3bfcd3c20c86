import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Contract } from '../contract/model.js';
import type { PostmanSource } from './postman.js';

/** Megabytes. With 300 operations, half of it would do. */
const HEAP = 450;

/** The collection, made while the thread of the caller does something else. */
export async function postmanInThread({ bundle, title, servers, operations }: Contract): Promise<string> {
  // Of the rest of the contract, no copy is needed.
  const source: PostmanSource = {
    bundle,
    title,
    servers: servers.slice(0, 1),
    operations: operations.map(({ summary, audience }) => ({ summary, ...(audience && { audience }) })),
  };
  // Options of the process may be for a script of another kind, as `--input-type` is.
  const script = new URL('../../dist/downloads/postman-worker.js', import.meta.url);
  const worker = new Worker(script, {
    workerData: source,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
  });
  const [collection]: string[] = await once(worker, 'message');
  if (collection === undefined) throw new Error('Postman: the converter said nothing.');
  return collection;
}
