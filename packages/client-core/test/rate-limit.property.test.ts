import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Send } from '../src/exchange.js';
import { withRateLimit } from '../src/rate-limit.js';
import { watch } from './support/outcome.js';
import { exchange, outgoing } from './support/sending.js';
import { ok, stubFetch } from './support/stub-fetch.js';

const RUNS = { numRuns: 200, seed: 20_260_101 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const budget = fc.record({ requests: fc.integer({ min: 1, max: 4 }), window: fc.integer({ min: 1, max: 100 }) });

interface Arrival {
  /** Milliseconds after the arrival before. */
  readonly gap: number;
  /** Milliseconds that the answer takes. */
  readonly latency: number;
  readonly status: number;
  /** Milliseconds after which the caller aborts. */
  readonly abort: number | undefined;
}

function arrivals(status: fc.Arbitrary<number>, abort: fc.Arbitrary<number | undefined>) {
  const gap = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 }));
  return fc.array(fc.record({ gap, latency: fc.nat(80), status, abort }), { minLength: 1, maxLength: 12 });
}

/** When the requests were let through, in order, since the start. */
async function timesOf(limit: { requests: number; window: number }, requests: readonly Arrival[]): Promise<number[]> {
  const start = performance.now();
  const times: number[] = [];
  const byOperation = new Map(requests.map((request, index) => [String(index), request]));
  const next: Send = async (request) => {
    times.push(performance.now() - start);
    const { latency = 0, status = 200 } = byOperation.get(request.operation ?? '') ?? {};
    await new Promise((resolve) => setTimeout(resolve, latency));
    return exchange(new Response(null, { status }), request);
  };
  const send = withRateLimit(next, limit, stubFetch(ok));
  for (const [index, { gap, abort }] of requests.entries()) {
    if (gap) await vi.advanceTimersByTimeAsync(gap);
    const controller = new AbortController();
    watch(send(outgoing({ operation: String(index), signal: controller.signal })));
    if (abort !== undefined) setTimeout(() => controller.abort(), abort);
  }
  await vi.runAllTimersAsync();
  return times;
}

const always200 = fc.constant(200);
const never = fc.constant(undefined);

describe('whatever comes', () => {
  it('no stretch of `window` has more than `requests`', async () => {
    const statuses = fc.constantFrom(200, 200, 200, 429, 503);
    const aborts = fc.option(fc.nat(150), { nil: undefined });
    const property = fc.asyncProperty(budget, arrivals(statuses, aborts), async (limit, requests) => {
      const times = await timesOf(limit, requests);
      for (const [index, time] of times.entries()) {
        const later = times[index + limit.requests];
        if (later !== undefined) expect(later - time).toBeGreaterThanOrEqual(limit.window);
      }
    });
    await fc.assert(property, RUNS);
  });

  it('each request is sent, and none later than the budget asks for', async () => {
    const property = fc.asyncProperty(budget, arrivals(always200, never), async (limit, requests) => {
      const expected: number[] = [];
      let now = 0;
      for (const { gap } of requests) {
        now += gap;
        const before = expected[expected.length - limit.requests] ?? -Infinity;
        expected.push(Math.max(now, before + limit.window));
      }
      expect(await timesOf(limit, requests)).toEqual(expected);
    });
    await fc.assert(property, RUNS);
  });
});
