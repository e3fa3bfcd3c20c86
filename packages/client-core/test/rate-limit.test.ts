import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OutgoingRequest } from '../src/exchange.js';
import type { RateLimitOptions } from '../src/options.js';
import { withRateLimit } from '../src/rate-limit.js';
import { watch } from './support/outcome.js';
import { type Attempts, answer, attempts, lost, type Outcome } from './support/outcomes.js';
import { asked, outgoing, senderWith } from './support/sending.js';
import { ok, stubFetch } from './support/stub-fetch.js';

let start = 0;
beforeEach(() => {
  vi.useFakeTimers();
  start = performance.now();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

interface Limited extends Attempts {
  /** When requests were let through, since the start. */
  readonly times: () => number[];
}

/** A limit with a `fetch`, and so a budget, of its own. */
function limited(limit: RateLimitOptions, ...outcomes: readonly [Outcome, ...Outcome[]]): Limited {
  const below = attempts(...outcomes);
  const send = withRateLimit(below.send, limit, stubFetch(ok));
  return { send, seen: below.seen, times: () => below.seen.map(({ at }) => at - start) };
}

/** Lets time pass until there is nothing left to wait for. */
async function sendAll(send: Attempts['send'], ...requests: readonly Partial<OutgoingRequest>[]): Promise<void> {
  for (const more of requests) watch(send(outgoing(more)));
  await vi.runAllTimersAsync();
}

const good = answer(200);

describe('the budget', () => {
  it('lets so many requests through at once, and the next when the first is a window ago', async () => {
    const { send, times } = limited({ requests: 2, window: 100 }, good);
    await sendAll(send, {}, {}, {}, {}, {});
    expect(times()).toEqual([0, 0, 100, 100, 200]);
  });

  it('slides: what matters is the last window, whenever it began', async () => {
    const { send, times } = limited({ requests: 2, window: 100 }, good);
    watch(send(outgoing()));
    await vi.advanceTimersByTimeAsync(90);
    await sendAll(send, {}, {}, {}, {});
    expect(times()).toEqual([0, 90, 100, 190, 200]);
  });

  it('is full again after a window without requests', async () => {
    const { send, times } = limited({ requests: 2, window: 100 }, good);
    await sendAll(send, {}, {});
    await vi.advanceTimersByTimeAsync(100);
    await sendAll(send, {}, {});
    expect(times()).toEqual([0, 0, 100, 100]);
  });

  it('counts from the sending, not from the answer, and counts what failed', async () => {
    const { send, times } = limited({ requests: 1, window: 100 }, lost('x'), good);
    await sendAll(send, {}, {});
    expect(times()).toEqual([0, 100]);
  });

  it('of a window of 0 ms holds nothing up', async () => {
    const { send, times } = limited({ requests: 1, window: 0 }, good);
    await sendAll(send, {}, {}, {});
    expect(times()).toEqual([0, 0, 0]);
  });

  it.each([
    [0, 1],
    [0.5, 1],
    [1.5, 1],
    [2.9, 2],
    [Infinity, 4],
  ])('of %d requests lets %i through', async (requests, count) => {
    const { send, times } = limited({ requests, window: 100 }, good);
    for (let asked = 0; asked < 4; asked += 1) watch(send(outgoing()));
    await vi.advanceTimersByTimeAsync(99);
    expect(times()).toHaveLength(count);
  });

  it('of an endless window lets its requests through, and no more', async () => {
    const { send, times } = limited({ requests: 2, window: Infinity }, good);
    for (let asked = 0; asked < 3; asked += 1) watch(send(outgoing()));
    await vi.advanceTimersByTimeAsync(1_000_000);
    expect(times()).toEqual([0, 0]);
  });
});

describe('a request that waits', () => {
  it('goes on in the order in which it came', async () => {
    const { send, seen } = limited({ requests: 1, window: 100 }, good);
    await sendAll(send, { operation: 'a' }, { operation: 'b' }, { operation: 'c' });
    expect(seen.map(({ request }) => request.operation)).toEqual(['a', 'b', 'c']);
  });

  it('gives its place back when it is aborted', async () => {
    const { send, times } = limited({ requests: 1, window: 100 }, good);
    const controller = new AbortController();
    watch(send(outgoing()));
    const aborted = watch(send(outgoing({ signal: controller.signal })));
    watch(send(outgoing()));
    await vi.advanceTimersByTimeAsync(50);
    controller.abort('enough');
    await vi.runAllTimersAsync();
    expect(aborted.error()).toMatchObject({ name: 'AbortError', cause: 'enough' });
    expect(times()).toEqual([0, 100]);
  });

  it.each([
    [100, false],
    [101, true],
  ])('of 100 ms fails at once where %i ms are left: it is sent: %s', async (left, sent) => {
    const { send, times } = limited({ requests: 1, window: 100 }, good);
    watch(send(outgoing()));
    const timeout = { attempt: Infinity, total: left };
    const call = watch(send(outgoing({ deadline: performance.now() + left, timeout })));
    await vi.advanceTimersByTimeAsync(0);
    expect(call.settled()).toBe(!sent);
    if (!sent) {
      expect(call.error()).toMatchObject({ name: 'TimeoutError', limit: 'total', operation: 'listDeals' });
      expect(call.error()).toHaveProperty('message', expect.stringMatching(new RegExp(`${left} ms.*rate limit`)));
    }
    await vi.runAllTimersAsync();
    expect(times()).toEqual(sent ? [0, 100] : [0]);
  });
});

describe('a 429', () => {
  it.each([
    [{}, 1000],
    [{ 'retry-after': '0.3' }, 300],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': '5' }, 1000],
    [{ 'retry-after': 'soon' }, 1000],
  ])('with %j holds all requests for %i ms', async (headers, ms) => {
    const { send, times } = limited({ requests: 10, window: 1000 }, answer(429, headers), good);
    await sendAll(send, {});
    await sendAll(send, {}, {});
    expect(times()).toEqual([0, ms, ms]);
  });

  it('holds those, too, that wait already', async () => {
    const { send, times } = limited({ requests: 1, window: 100 }, good, answer(429), good);
    await sendAll(send, {}, {}, {});
    expect(times()).toEqual([0, 100, 200]);
  });

  it.each([200, 400, 503])('is not %i', async (status) => {
    const { send, times } = limited({ requests: 10, window: 1000 }, answer(status, { 'retry-after': '1' }));
    await sendAll(send, {});
    await sendAll(send, {});
    expect(times()).toEqual([0, 0]);
  });

  it('does not shorten the wait that another has asked for', async () => {
    const { send, times } = limited(
      { requests: 10, window: 1000 },
      answer(429, { 'retry-after': '0.9' }),
      answer(429, { 'retry-after': '0.1' }),
      good,
    );
    watch(send(outgoing()));
    watch(send(outgoing()));
    await vi.advanceTimersByTimeAsync(1);
    await sendAll(send, {});
    expect(times()).toEqual([0, 0, 900]);
  });
});

describe('the budget of a key', () => {
  const rateLimit = { requests: 1, window: 100 };

  /** When each of two senders, of which the second differs, sends its request. */
  async function timesOf(
    first: Parameters<typeof senderWith>[0],
    second: Parameters<typeof senderWith>[0],
  ): Promise<number[]> {
    const times: number[] = [];
    const onRequest = (): void => void times.push(performance.now() - start);
    for (const options of [first, second]) watch(senderWith({ rateLimit, ...options, onRequest }).send(asked()));
    await vi.runAllTimersAsync();
    return times;
  }

  it('is shared by senders with the same `fetch`', async () => {
    const fetch = stubFetch(ok);
    expect(await timesOf({ fetch }, { fetch, baseUrl: 'https://api.test/prefix' })).toEqual([0, 100]);
  });

  it('is shared by senders with the `fetch` of the runtime', async () => {
    vi.stubGlobal('fetch', stubFetch(ok));
    const apiKey = 'shared-by-those-without-a-fetch';
    expect(await timesOf({ apiKey }, { apiKey: () => apiKey })).toEqual([0, 100]);
  });

  it('is not shared with another `fetch` or another key', async () => {
    const fetch = stubFetch(ok);
    expect(await timesOf({ fetch }, { fetch: stubFetch(ok) })).toEqual([0, 0]);
    expect(await timesOf({ fetch: stubFetch(ok) }, { fetch: stubFetch(ok), apiKey: 'other' })).toEqual([0, 0]);
    expect(await timesOf({ fetch: stubFetch(ok), apiKey: 'one' }, { apiKey: 'two', fetch })).toEqual([0, 0]);
  });

  it('is not shared with another key of the same `fetch`', async () => {
    const fetch = stubFetch(ok);
    expect(await timesOf({ fetch, apiKey: 'one' }, { fetch, apiKey: 'two' })).toEqual([0, 0]);
  });

  it('follows the key where a function changes it', async () => {
    const fetch = stubFetch(ok);
    const keys = ['one', 'two', 'one'];
    const sender = senderWith({ fetch, rateLimit, apiKey: () => keys.shift() ?? '' });
    for (let count = 0; count < 3; count += 1) watch(sender.send(asked()));
    await vi.runAllTimersAsync();
    expect(fetch.sent.map(({ at, headers }) => [at - start, headers['x-eflow-api-key']])).toEqual([
      [0, 'one'],
      [0, 'two'],
      [100, 'one'],
    ]);
  });

  it.each([
    { requests: 1, window: 99 },
    { requests: 2, window: 100 },
  ])('is not shared with another budget: %j', async (other) => {
    let fetch = stubFetch(ok);
    expect(await timesOf({ fetch }, { fetch, rateLimit: other })).toEqual([0, 0]);
    fetch = stubFetch(ok);
    expect(await timesOf({ fetch, rateLimit: other }, { fetch })).toEqual([0, 0]);
  });

  it('is kept where another sender has a shorter window', async () => {
    const fetch = stubFetch(ok);
    const long = senderWith({ fetch, rateLimit: { requests: 2, window: 1000 } });
    const short = senderWith({ fetch, rateLimit: { requests: 1, window: 10 } });
    watch(long.send(asked()));
    watch(long.send(asked()));
    await vi.advanceTimersByTimeAsync(20);
    watch(short.send(asked()));
    await vi.advanceTimersByTimeAsync(20);
    const third = watch(long.send(asked()));
    await vi.advanceTimersByTimeAsync(900);
    expect(third.settled()).toBe(false);
  });
});
