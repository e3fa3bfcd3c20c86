import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AbortError, InvalidResponseError, RedirectError } from '../src/errors.js';
import type { OutgoingRequest } from '../src/exchange.js';
import type { RetryEvent } from '../src/hooks.js';
import { RETRY } from '../src/options.js';
import { withRetry } from '../src/retry.js';
import { failure, watch } from './support/outcome.js';
import { type Attempts, answer, attempts, late, lost, type Outcome } from './support/outcomes.js';
import { outgoing } from './support/sending.js';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Sends to the end, and gives the pauses between the attempts. */
async function pauses(below: Attempts, more: Partial<OutgoingRequest> = {}, window = 0): Promise<number[]> {
  const call = watch(withRetry(below.send, window, undefined)(outgoing(more)));
  await vi.runAllTimersAsync();
  expect(call.settled()).toBe(true);
  return below.seen.slice(1).map(({ at }, index) => at - (below.seen[index]?.at ?? Number.NaN));
}

/** How often a request is sent whose every attempt ends so. */
async function times(outcome: Outcome, idempotent: boolean): Promise<number> {
  const below = attempts(outcome);
  await pauses(below, { idempotent });
  return below.seen.length;
}

describe('what is repeated', () => {
  const statuses: [status: number, idempotent: number, other: number][] = [
    ...[408, 500, 502, 503, 504, 599].map((status): [number, number, number] => [status, 4, 1]),
    [429, 4, 4],
    ...[200, 204, 304, 400, 401, 403, 404, 407, 409, 422, 428, 430, 499].map((status): [number, number, number] => [
      status,
      1,
      1,
    ]),
  ];
  it.each(statuses)('%i: %i times when idempotent, else %i', async (status, idempotent, other) => {
    expect(await times(answer(status), true)).toBe(idempotent);
    expect(await times(answer(status), false)).toBe(other);
  });

  it.each([
    ...['ECONNREFUSED', 'ConnectionRefused', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'].map(
      (code) => [code, 4] as const,
    ),
    ...['', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'ETIMEDOUT'].map((code) => [code, 1] as const),
  ])('connection error "%s": 4 times when idempotent, else %i', async (code, other) => {
    expect(await times(lost(code), true)).toBe(4);
    expect(await times(lost(code), false)).toBe(other);
  });

  it('an attempt that took too long, when idempotent', async () => {
    expect(await times(late('attempt'), true)).toBe(4);
    expect(await times(late('attempt'), false)).toBe(1);
    expect(await times(late('total'), true)).toBe(1);
  });

  it.each([
    ['an abort', new AbortError('Aborted', outgoing(), {})],
    ['a redirect', new RedirectError('no', outgoing(), { status: 302, location: '' })],
    ['an invalid response', new InvalidResponseError('no', outgoing(), { status: 200, issues: [] })],
    ['an error that is not of the call', new Error('bug')],
    [
      'something that is no error',
      () => {
        throw undefined;
      },
    ],
  ])('not %s', async (_name, outcome) => {
    expect(await times(outcome, true)).toBe(1);
  });
});

describe('the outcome', () => {
  it('is the first that is not repeated', async () => {
    const below = attempts(answer(503), lost('ECONNRESET'), answer(201));
    const call = watch(withRetry(below.send, 0, undefined)(outgoing()));
    await vi.runAllTimersAsync();
    expect(call.value()).toMatchObject({ response: { status: 201 }, request: { attempt: 3 } });
  });

  it('is the last after `limit` repetitions: a response', async () => {
    const below = attempts(answer(500), answer(502), answer(503));
    const call = watch(withRetry(below.send, 0, undefined)(outgoing({ retry: { ...RETRY, limit: 2 } })));
    await vi.runAllTimersAsync();
    expect(call.value()).toMatchObject({ response: { status: 503 } });
    expect(below.seen).toHaveLength(3);
  });

  it('is the last after `limit` repetitions: an error', async () => {
    const last = lost('ECONNREFUSED');
    const call = watch(withRetry(attempts(lost('x'), last).send, 0, undefined)(outgoing()));
    await vi.runAllTimersAsync();
    expect(call.error()).toBe(last);
  });

  it('is the first when the limit is 0', async () => {
    const below = attempts(answer(503));
    await withRetry(below.send, 0, undefined)(outgoing({ retry: { ...RETRY, limit: 0 } }));
    expect(below.seen).toHaveLength(1);
  });

  it('of each attempt is told the number of the attempt', async () => {
    const below = attempts(answer(503));
    await pauses(below);
    expect(below.seen.map(({ request }) => request)).toEqual([1, 2, 3, 4].map((attempt) => outgoing({ attempt })));
  });
});

describe('the pause', () => {
  const retry = { limit: 6, baseDelay: 100, maxDelay: 900, maxRetryAfter: 5000 };

  it.each([
    [0, [0, 0, 0, 0, 0, 0]],
    [0.5, [50, 100, 200, 400, 450, 450]],
    [0.99, [99, 198, 396, 792, 891, 891]],
  ])('is random up to a bound that doubles, up to `maxDelay`: random %d', async (random, expected) => {
    vi.mocked(Math.random).mockReturnValue(random);
    const got = await pauses(attempts(answer(503)), { retry });
    expect(got.map(Math.round)).toEqual(expected);
  });

  it('is random after an error, too, and anew each time', async () => {
    vi.mocked(Math.random).mockReturnValueOnce(0.1).mockReturnValueOnce(0.9);
    expect(await pauses(attempts(lost('x')), { retry: { ...retry, limit: 2 } })).toEqual([10, 180]);
  });

  it.each([
    ['3', 3000],
    ['0', 0],
    ['-1', 0],
    ['5', 5000],
  ])('is as long as `Retry-After: %s` asks', async (value, ms) => {
    const asking = (status: number): Attempts => attempts(answer(status, { 'retry-after': value }), answer(200));
    expect(await pauses(asking(503), { retry })).toEqual([ms]);
    expect(await pauses(asking(429), { retry }, 700)).toEqual([ms]);
  });

  it('is as long as a date in `Retry-After` asks', async () => {
    vi.setSystemTime(1_900_000_000_000);
    const date = new Date(1_900_000_004_000).toUTCString();
    expect(await pauses(attempts(answer(503, { 'retry-after': date }), answer(200)), { retry })).toEqual([4000]);
  });

  it('is random where `Retry-After` cannot be understood', async () => {
    expect(await pauses(attempts(answer(503, { 'retry-after': 'soon' }), answer(200)), { retry })).toEqual([50]);
  });

  it('is not waited for where `Retry-After` asks for more than `maxRetryAfter`', async () => {
    const below = attempts(answer(503, { 'retry-after': '5.001' }));
    expect(await pauses(below, { retry })).toEqual([]);
    expect(below.seen).toHaveLength(1);
  });

  it('after a 429 that does not say how long is the window and the backoff', async () => {
    expect(await pauses(attempts(answer(429), answer(429), answer(200)), { retry }, 700)).toEqual([750, 800]);
  });

  it('after anything else has nothing to do with the window', async () => {
    expect(await pauses(attempts(answer(503), lost('x'), answer(200)), { retry }, 700)).toEqual([50, 100]);
  });

  it('ends when the caller aborts', async () => {
    const controller = new AbortController();
    const below = attempts(answer(503));
    const call = watch(withRetry(below.send, 0, undefined)(outgoing({ signal: controller.signal })));
    await vi.advanceTimersByTimeAsync(100);
    controller.abort('enough');
    await vi.advanceTimersByTimeAsync(0);
    expect(call.error()).toMatchObject({ name: 'AbortError', cause: 'enough', attempt: 1 });
    await vi.runAllTimersAsync();
    expect(below.seen).toHaveLength(1);
  });
});

describe('the deadline', () => {
  const retry = { ...RETRY, baseDelay: 200 };

  it.each([
    [100, 1],
    [101, 2],
  ])('of %i ms, with a pause of 100 ms, allows %i attempts', async (total, count) => {
    const below = attempts(answer(503), answer(200));
    const call = watch(withRetry(below.send, 0, undefined)(outgoing({ retry, deadline: performance.now() + total })));
    await vi.advanceTimersByTimeAsync(0);
    expect(call.settled()).toBe(count === 1);
    await vi.runAllTimersAsync();
    expect(below.seen).toHaveLength(count);
    expect(call.value()).toMatchObject({ response: { status: count === 1 ? 503 : 200 } });
  });

  it('that comes before the pause is over gives the error at once', async () => {
    const error = lost('x');
    const request = outgoing({ retry, deadline: performance.now() + 50 });
    expect(await failure(withRetry(attempts(error).send, 0, undefined)(request))).toBe(error);
  });
});

describe('onRetry', () => {
  it('is told of each attempt that will be repeated, before the pause, and not of the last', async () => {
    const events: [number, RetryEvent][] = [];
    const error = lost('x');
    const below = attempts(answer(503), error, answer(200));
    const start = performance.now();
    watch(withRetry(below.send, 0, (event) => events.push([performance.now() - start, event]))(outgoing({ key: 'k' })));
    await vi.runAllTimersAsync();
    const context = { method: 'GET', url: 'https://api.test/deals', operation: 'listDeals' };
    expect(events).toEqual([
      [0, { ...context, attempt: 1, delay: 250, status: 503, error: undefined }],
      [250, { ...context, attempt: 2, delay: 500, status: undefined, error }],
    ]);
  });

  it('is not told where nothing is repeated', async () => {
    const onRetry = vi.fn();
    await withRetry(attempts(answer(404)).send, 0, onRetry)(outgoing());
    await withRetry(attempts(answer(503)).send, 0, onRetry)(outgoing({ deadline: performance.now() + 1 }));
    expect(onRetry).not.toHaveBeenCalled();
  });

  it('ends the call with what it throws', async () => {
    const reason = new Error('log is full');
    const below = attempts(answer(503));
    const onRetry = (): never => {
      throw reason;
    };
    expect(await failure(withRetry(below.send, 0, onRetry)(outgoing()))).toBe(reason);
    expect(below.seen).toHaveLength(1);
  });
});
