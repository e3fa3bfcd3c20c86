// Loads the adapter that is named, creates many clients of it, and sends how long the one and how much the other took.
import { loadAdapter, NOWHERE } from './adapter.js';

const CLIENTS = 10_000;

const name = process.argv[2] ?? '';
const start = performance.now();
const { create } = await loadAdapter(name);
const load = performance.now() - start;

const kept = [create(...NOWHERE)];
globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
for (let count = 0; count < CLIENTS; count += 1) kept.push(create(...NOWHERE));
globalThis.gc?.();
const heap = (process.memoryUsage().heapUsed - before) / CLIENTS;
process.send?.({ load, heap, clients: kept.length });
