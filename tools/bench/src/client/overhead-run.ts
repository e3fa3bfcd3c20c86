// Measures the adapters that are named, in one process, and sends the figures to the process that has started it.
import { type Adapter, checkAdapter, loadAdapter, NOWHERE } from './adapter.js';
import { answers } from './answers.js';

const WARM_UP = 5_000;
/**
 * Short rounds, so that what else the machine does falls on all alike, but long enough for each to collect its garbage.
 * That is not done on purpose in between: it throws away compiled code, and compiling it again would be measured.
 */
const ROUNDS = 41;
const CALLS = 1_000;

const METHODS = ['get', 'post'] as const;
const bodies = answers();
let body = '';

// In the place of the network: whoever asks gets a new answer at once.
globalThis.fetch = async () => new Response(body, { headers: { 'Content-Type': 'application/json' } });

/** CPU microseconds per call. */
async function measure(adapter: Adapter, client: unknown, method: (typeof METHODS)[number], calls: number) {
  body = bodies[method];
  const before = process.cpuUsage();
  for (let call = 0; call < calls; call += 1) await adapter[method](client);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / calls;
}

async function subject(name: string) {
  const adapter = await loadAdapter(name);
  const client = adapter.create(...NOWHERE);
  for (const method of METHODS) {
    body = bodies[method];
    await checkAdapter(name, adapter, client, method);
    await measure(adapter, client, method, WARM_UP);
  }
  return { name, adapter, client, get: [] as number[], post: [] as number[] };
}

const subjects = [];
for (const name of process.argv.slice(2)) subjects.push(await subject(name));
for (let round = 0; round < ROUNDS; round += 1) {
  // Each begins once, so that nobody always follows the same one.
  const first = round % subjects.length;
  for (const one of [...subjects.slice(first), ...subjects.slice(0, first)]) {
    for (const method of METHODS) one[method].push(await measure(one.adapter, one.client, method, CALLS));
  }
}
process.send?.(subjects.map(({ name, get, post }) => ({ name, get, post })));
