// node serve.js <mock|constant|bare> <port>: one of our servers, without the budget of requests that a key has.
// Each loads what it needs alone: what they hold in memory is compared.
import { createServer } from 'node:http';
import type { Mock } from '@eflow/mock';
import { readExchanges } from './exchanges.js';

const [kind, port] = process.argv.slice(2);
if (kind === 'bare') await serveBare(Number(port));
else await serve(kind === 'constant' ? await constant() : await mock());

async function serve(handler: Pick<Mock, 'handle'>): Promise<void> {
  const { startServer } = await import('@eflow/mock/server');
  await startServer(handler, { port: Number(port) });
}

async function mock(): Promise<Mock> {
  const { createMock } = await import('@eflow/mock');
  let time = 0;
  // Each request in a window of its own: the budget of a key is not what is measured.
  return createMock({ now: () => (time += 30_000) });
}

/** Two prepared answers, from the server that the mock has. */
async function constant(): Promise<Pick<Mock, 'handle'>> {
  const { get, post } = await readExchanges();
  const headers = { 'Content-Type': 'application/json' };
  return {
    async handle(request) {
      if (request.method === 'GET') return new Response(get.answer, { headers });
      await request.text();
      return new Response(post.answer, { headers });
    },
  };
}

/** The same two, with nothing between the program and Node. */
async function serveBare(port: number): Promise<void> {
  const { get, post } = await readExchanges();
  createServer((request, response) => {
    request.resume();
    request.once('end', () => {
      response.setHeader('Content-Type', 'application/json');
      response.end(request.method === 'GET' ? get.answer : post.answer);
    });
  }).listen(port, '127.0.0.1');
}
