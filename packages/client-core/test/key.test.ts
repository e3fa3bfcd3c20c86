import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AbortError, TimeoutError } from '../src/errors.js';
import type { OutgoingRequest } from '../src/exchange.js';
import { withKey } from '../src/key.js';
import { failure, watch } from './support/outcome.js';
import { BASE, exchange, outgoing } from './support/sending.js';

/** The request that comes out of `withKey`. */
async function keyed(more: Partial<OutgoingRequest>, getKey: () => string | Promise<string> = () => 'k3y') {
  const passed: OutgoingRequest[] = [];
  const send = withKey(
    async (request) => {
      passed.push(request);
      return exchange();
    },
    getKey,
    BASE,
  );
  await send(outgoing(more));
  expect(passed).toHaveLength(1);
  return passed[0];
}

describe('the key', () => {
  it('is put into the request, and nothing else is changed', async () => {
    expect(await keyed({ body: 'x', attempt: 2 })).toEqual(outgoing({ body: 'x', attempt: 2, key: 'k3y' }));
  });

  it('may come later', async () => {
    expect(await keyed({}, async () => 'late')).toMatchObject({ key: 'late' });
  });

  it.each([BASE, `${BASE}/`, `${BASE}/a/b?c#d`, 'HTTPS://API.TEST/x', 'https://api.test:443/x', 'https://api.test?x'])(
    'goes to %s',
    async (url) => {
      expect(await keyed({ url })).toMatchObject({ key: 'k3y' });
    },
  );

  it.each([
    'http://api.test/x',
    'https://api.test:444/x',
    'https://api.test.evil.test/x',
    'https://evil.test/https://api.test/',
    'https://api.test@evil.test/',
    'https://sub.api.test/',
  ])('does not go to %s, and is not even asked for', async (url) => {
    const getKey = vi.fn(() => 'k3y');
    expect(await keyed({ url }, getKey)).toMatchObject({ key: '' });
    expect(getKey).not.toHaveBeenCalled();
  });

  it('that cannot be had ends the attempt with what the function threw', async () => {
    const reason = new Error('vault is closed');
    const thrown = keyed({}, () => {
      throw reason;
    });
    expect(await failure(thrown)).toBe(reason);
    expect(await failure(keyed({}, () => Promise.reject(reason)))).toBe(reason);
  });
});

describe('a key that does not come', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const never = (): Promise<string> => new Promise(() => undefined);

  it('is waited for as long as an attempt may take', async () => {
    const call = watch(keyed({ timeout: { attempt: 100, total: 1000 }, deadline: performance.now() + 1000 }, never));
    await vi.advanceTimersByTimeAsync(99);
    expect(call.settled()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(call.error()).toBeInstanceOf(TimeoutError);
    expect(call.error()).toMatchObject({ limit: 'attempt' });
  });

  it('is not waited for beyond the deadline', async () => {
    const call = watch(keyed({ timeout: { attempt: 100, total: 50 }, deadline: performance.now() + 50 }, never));
    await vi.advanceTimersByTimeAsync(50);
    expect(call.error()).toMatchObject({ name: 'TimeoutError', limit: 'total' });
  });

  it('is not waited for after the caller aborts', async () => {
    const controller = new AbortController();
    const call = watch(keyed({ signal: controller.signal }, never));
    controller.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(call.error()).toBeInstanceOf(AbortError);
  });
});
