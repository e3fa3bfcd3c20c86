import { createMock } from '@eflow/mock';
import { startServer } from '@eflow/mock/server';
import { beforeAll, expect, it } from 'vitest';
import { buildAdapters } from '../src/client/adapter.js';
import { summarize } from '../src/client/sockets.js';
import { callMany, measureCalls, percentiles } from '../src/client/sockets-calls.js';

beforeAll(() => buildAdapters(['ours']));

/** What so few calls of a mock are like, with a key of its own or another. */
async function measured({ key = 'mock-affiliate-key', requests = 0 } = {}) {
  const mock = createMock();
  const server = await startServer(mock, { port: 0 });
  try {
    const calls = await measureCalls('ours', { origin: server.url, key, inFlight: 3, calls: 20, warmUp: 5 });
    expect(mock.requests).toHaveLength(requests);
    return calls;
  } finally {
    await server.close();
  }
}

it('measures calls that arrive at the mock', async () => {
  // Those that are measured, those before, and one to look at, before and after.
  const { rate, p50, p99, busy } = await measured({ requests: 27 });
  expect(rate).toBeGreaterThan(0);
  expect(p50).toBeGreaterThan(0);
  expect(p99).toBeGreaterThanOrEqual(p50);
  expect(busy).toBeGreaterThan(0);
  expect(busy).toBeLessThanOrEqual(1);
});

it('names the client that gets no deals', async () => {
  await expect(measured({ key: 'another' })).rejects.toThrow(/^ours, 3 in flight: .*401/);
});

it('names the client that gets something else than the deals', async () => {
  const server = await startServer({ handle: async () => Response.json({ deals: [] }) }, { port: 0 });
  const load = { origin: server.url, key: 'key', inFlight: 1, calls: 1, warmUp: 1 };
  try {
    await expect(measureCalls('ours', load)).rejects.toThrow('ours: get gave {"deals":[]}, not the deals.');
  } finally {
    await server.close();
  }
});

it('keeps so many calls in flight, and no more', async () => {
  let now = 0;
  let most = 0;
  const call = async () => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((wake) => setTimeout(wake, 5));
    now -= 1;
  };
  const times = await callMany(call, 4, 10);
  expect(most).toBe(4);
  expect(times).toHaveLength(10);
  expect(Math.min(...times)).toBeGreaterThan(3);
});

it('fails when one call does', async () => {
  let calls = 0;
  const call = async () => {
    calls += 1;
    if (calls === 7) throw new Error('The seventh.');
  };
  await expect(callMany(call, 2, 10)).rejects.toThrow('The seventh.');
});

it.each([
  [Array.from({ length: 100 }, (_, index) => 100 - index), 50, 99],
  [[...Array.from({ length: 98 }, () => 0.5), 7, 7], 0.5, 7],
  [[0.25], 0.25, 0.25],
])('knows the percentiles of %j', (times, p50, p99) => {
  const found = percentiles(times);
  // The histogram keeps three digits.
  expect(Math.abs(found.p50 / p50 - 1)).toBeLessThan(0.001);
  expect(Math.abs(found.p99 / p99 - 1)).toBeLessThan(0.001);
});

it('compares within each round, and takes medians', () => {
  const rounds = (...rates: number[]) => rates.map((rate) => ({ rate, p50: 1 / rate, p99: 2 / rate, busy: 1 }));
  const of = (name: string, inFlight: number, ...rates: number[]) => ({ name, inFlight, rounds: rounds(...rates) });
  // In the last round the machine was slow.
  const figures = [
    of('bare', 10, 1, 1, 1),
    of('bare', 1, 1_000, 1_100, 100),
    of('ours', 1, 900, 880, 90),
    of('ours', 10, 1, 1, 1),
  ];
  expect(summarize(figures)).toMatchObject([
    { name: 'bare', inFlight: 1, rate: 1_000, ratio: 1 },
    { name: 'ours', inFlight: 1, rate: 880, ratio: 0.9, p99: 2 / 880 },
    { name: 'bare', inFlight: 10, ratio: 1 },
    { name: 'ours', inFlight: 10, ratio: 1 },
  ]);
});
