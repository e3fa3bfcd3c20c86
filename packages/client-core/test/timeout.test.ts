import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OutgoingRequest, Send } from '../src/exchange.js';
import { withTimeout } from '../src/timeout.js';
import { watch } from './support/outcome.js';
import { exchange, outgoing } from './support/sending.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never: Send = () => new Promise(() => undefined);

function limited(attempt: number, total: number): OutgoingRequest {
  return outgoing({ timeout: { attempt, total }, deadline: performance.now() + total });
}

describe('withTimeout', () => {
  it.each([
    [100, 1000, 100, 'attempt'],
    [100, 100, 100, 'attempt'],
    [1000, 100, 100, 'total'],
    [100, Infinity, 100, 'attempt'],
    [Infinity, 100, 100, 'total'],
  ])('attempt %d, total %d: ends after %d ms because of "%s"', async (attempt, total, ms, limit) => {
    const call = watch(withTimeout(never)(limited(attempt, total)));
    await vi.advanceTimersByTimeAsync(ms - 1);
    expect(call.settled()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(call.error()).toMatchObject({ name: 'TimeoutError', limit });
  });

  it('counts what is left of the total, not all of it', async () => {
    const request = limited(100, 150);
    await vi.advanceTimersByTimeAsync(120);
    const call = watch(withTimeout(never)(request));
    await vi.advanceTimersByTimeAsync(30);
    expect(call.error()).toMatchObject({ limit: 'total' });
  });

  it('has no end where there is no limit', async () => {
    const call = watch(withTimeout(never)(limited(Infinity, Infinity)));
    await vi.advanceTimersByTimeAsync(10_000_000);
    expect(call.settled()).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('passes the request on with a signal of its own', async () => {
    const { signal } = new AbortController();
    const next = vi.fn<Send>(async () => exchange());
    const request = outgoing({ signal, body: 'x' });
    await withTimeout(next)(request);
    const passed = next.mock.calls[0]?.[0];
    expect(passed).toMatchObject({ body: 'x', operation: 'listDeals' });
    expect(passed?.signal).toBeInstanceOf(AbortSignal);
    expect(passed?.signal).not.toBe(signal);
  });
});
