import { createMock } from '@eflow/mock';
import { startServer } from '@eflow/mock/server';

/** Path that is asked for, of an operation without parameters in the query. */
const PATH = '/v1/affiliates/offers/1/deals';

let time = 0;
const mock = createMock({
  // Each request in a window of its own: the budget of a key is not what is measured.
  now: () => {
    time += 30_000;
    return time;
  },
});
const headers = { 'X-Eflow-Api-Key': mock.keys.affiliate };
const body = await (await mock.fetch(`https://api.eflow.team${PATH}`, { headers })).text();
const constant = {
  handle: async () => new Response(body, { headers: { 'Content-Type': 'application/json' } }),
};

const server = await startServer(process.argv[2] === 'mock' ? mock : constant, { port: 0 });
process.on('message', () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage.rss());
});
process.send?.(server.url + PATH);
