import { parentPort, workerData } from 'node:worker_threads';
import { postmanCollection } from './postman.js';

// The thread of `postman-thread.ts`: its data is a `PostmanSource`.
parentPort?.postMessage(await postmanCollection(workerData));
