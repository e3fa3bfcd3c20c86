import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkAnswers, checkRefusals } from '../src/mock/check-work.js';
import { readExchanges } from '../src/mock/exchanges.js';
import { load } from '../src/mock/load.js';
import { bare, constant, mock } from '../src/mock/servers.js';
import { type Server, startSubject } from '../src/mock/subject.js';
import { summary } from '../src/mock/throughput.js';

const exchanges = await readExchanges();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bench-mock-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function serving<T>(listener: RequestListener, use: (url: string) => Promise<T>): Promise<T> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  try {
    return await use(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** A server that listens at the port it is given and runs `lines` for each request. */
async function program(name: string, lines: string): Promise<Server> {
  const module = join(folder, `${name}.mjs`);
  const source = `import { createServer } from 'node:http';\n${lines}`;
  await writeFile(module, source);
  return { name, module, args: (port) => [String(port)] };
}

const answering = (status: number) =>
  `createServer((_, response) => response.writeHead(${status}).end('Words.')).listen(process.argv[2], '127.0.0.1');`;

it.each([
  [500, /Other did not answer all of \d+ requests for listOfferDeals with 200: [1-9]\d* with 500\./],
  [201, /[1-9]\d* with 201\./],
])('fails when some requests are answered with %i', async (status, message) => {
  let count = 0;
  const listener: RequestListener = (_, response) => {
    count += 1;
    response.writeHead(count % 3 === 0 ? status : 200).end('{}');
  };
  await serving(listener, async (url) => {
    await expect(load('Other', url, exchanges.get, { amount: 60 })).rejects.toThrow(message);
  });
});

it.each([1, 5])('fails when of so many requests one is not answered: %i', async (every) => {
  let count = 0;
  const listener: RequestListener = (request, response) => {
    count += 1;
    if (count % every === 0) request.socket.end();
    else response.end('{}');
  };
  await serving(listener, async (url) => {
    await expect(load('Other', url, exchanges.post, { duration: 0.3 })).rejects.toThrow(/[1-9]\d* not at all\./);
  });
});

it('counts the requests, and gives the times of the answers', async () => {
  await serving(
    (_, response) => setTimeout(() => response.end('{}'), 20),
    async (url) => {
      const { requests, rate, p50, p99 } = await load('Other', url, exchanges.post, { amount: 48 });
      expect(requests).toBe(48);
      expect(rate).toBeLessThan((1000 / 20) * 16);
      expect(p50).toBeGreaterThan(19);
      expect(p99).toBeGreaterThanOrEqual(p50);
    },
  );
});

it('fails when a server gives another answer than the contract shows', async () => {
  await serving(
    (_, response) => response.end('{"deals":[]}'),
    async (url) => {
      await expect(checkAnswers('Other', url, exchanges)).rejects.toThrow(
        'Other does not answer listOfferDeals as the contract shows: {"deals":[]}',
      );
    },
  );
});

it('fails when a server takes everything', async () => {
  await serving(
    (_, response) => response.end('{}'),
    async (url) => {
      await expect(checkRefusals('Other', url, exchanges)).rejects.toThrow(
        'Other answers a wrong listOfferDeals with 200 instead of 401.',
      );
    },
  );
});

it('fails when a server ends before it answers', async () => {
  const ends = await program('ends', 'process.exit(3);');
  await expect(startSubject(ends, exchanges.get)).rejects.toThrow('ends ended with 3 before it answered.');
});

it('fails when the first answer is not 200', async () => {
  const broken = await program('broken', answering(500));
  await expect(startSubject(broken, exchanges.get)).rejects.toThrow('broken gives 500 as its first answer: Words.');
});

it('waits for the first answer, and tells the memory', async () => {
  const subject = await startSubject(await program('good', answering(200)), exchanges.get, { probed: true });
  try {
    expect(subject.start).toBeGreaterThan(10);
    expect(await subject.memory()).toBeGreaterThan(10e6);
  } finally {
    await subject.stop();
  }
  await expect(fetch(subject.url)).rejects.toThrow();
});

it.each([mock, constant, bare])('has the same answers from $name, and no budget of requests', async (server) => {
  const subject = await startSubject(server, exchanges.get);
  try {
    await checkAnswers(subject.name, subject.url, exchanges);
    for (const exchange of [exchanges.get, exchanges.post])
      expect((await load(subject.name, subject.url, exchange, { amount: 400 })).requests).toBe(400);
    if (server === mock) await checkRefusals(subject.name, subject.url, exchanges);
  } finally {
    await subject.stop();
  }
});

it('relates each round to the same round of another', () => {
  const loads = (...rates: number[]) => rates.map((rate) => ({ requests: 1, rate, p50: 1, p99: 2 }));
  expect(summary(loads(10, 100, 30), loads(20, 200, 15))).toEqual({ rate: 30, p50: 1, p99: 2, ratio: 0.5 });
});
