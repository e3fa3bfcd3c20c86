import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pause, timeLeft, withinLimits } from '../src/limits.js';
import { failure, watch } from './support/outcome.js';
import { outgoing } from './support/sending.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = (): Promise<never> => new Promise(() => undefined);

describe('timeLeft', () => {
  it('is the time until the deadline, which may be past or never come', () => {
    const now = performance.now();
    expect(timeLeft(outgoing({ deadline: now + 5 }))).toBe(5);
    expect(timeLeft(outgoing({ deadline: now - 5 }))).toBe(-5);
    expect(timeLeft(outgoing())).toBe(Infinity);
  });
});

describe('withinLimits', () => {
  const timeout = { attempt: 100, total: 1000 };

  it('gives what the work gives, and leaves no timer and no listener', async () => {
    const { signal } = new AbortController();
    const removed = vi.spyOn(signal, 'removeEventListener');
    const added = vi.spyOn(signal, 'addEventListener');
    expect(await withinLimits(outgoing({ signal }), 100, async () => 'done')).toBe('done');
    expect(vi.getTimerCount()).toBe(0);
    expect(removed.mock.calls).toEqual(added.mock.calls);
    expect(added).toHaveBeenCalledOnce();
  });

  it('fails as the work fails, also where it throws at once', async () => {
    const reason = new Error('no');
    expect(await failure(withinLimits(outgoing(), 100, () => Promise.reject(reason)))).toBe(reason);
    const throws = (): never => {
      throw reason;
    };
    expect(await failure(withinLimits(outgoing(), 100, throws))).toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    [100, 'attempt', '100 ms'],
    [99, 'total', '1000 ms'],
  ])('ends work that takes more than %i ms, because of the limit "%s"', async (ms, limit, message) => {
    const call = watch(withinLimits(outgoing({ timeout, attempt: 3 }), ms, never));
    await vi.advanceTimersByTimeAsync(ms - 1);
    expect(call.settled()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(call.error()).toMatchObject({ name: 'TimeoutError', limit, operation: 'listDeals', attempt: 3 });
    expect(call.error()).toHaveProperty('message', expect.stringContaining(message));
  });

  it('tells the work that it is over, by the error that ends it', async () => {
    let given: AbortSignal | undefined;
    const call = watch(
      withinLimits(outgoing({ timeout }), 100, (signal) => {
        given = signal;
        return never();
      }),
    );
    expect(given?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(100);
    expect(given?.aborted).toBe(true);
    expect(given?.reason).toBe(call.error());
  });

  it.each([Infinity, 2 ** 31, 2 ** 31 - 0.5])('has no timer for %d ms, which would end at once', async (ms) => {
    const call = watch(withinLimits(outgoing(), ms, never));
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(call.settled()).toBe(false);
  });

  it('has a timer for the most that timers can do', () => {
    watch(withinLimits(outgoing(), 2 ** 31 - 2, never));
    expect(vi.getTimerCount()).toBe(1);
  });

  it('ends when no time is left', async () => {
    const call = watch(withinLimits(outgoing({ timeout }), -5, never));
    await vi.advanceTimersByTimeAsync(1);
    expect(call.error()).toMatchObject({ name: 'TimeoutError', limit: 'total' });
  });

  it('ends when the caller aborts, with the reason as cause, and tells the work', async () => {
    const controller = new AbortController();
    const work = vi.fn((_signal: AbortSignal) => never());
    const call = watch(withinLimits(outgoing({ signal: controller.signal }), 100, work));
    controller.abort('enough');
    await vi.advanceTimersByTimeAsync(0);
    expect(call.error()).toMatchObject({ name: 'AbortError', cause: 'enough', operation: 'listDeals' });
    expect(work.mock.calls[0]?.[0].aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not begin when the caller has aborted before', async () => {
    const work = vi.fn(never);
    const call = watch(withinLimits(outgoing({ signal: AbortSignal.abort('enough') }), 100, work));
    await vi.advanceTimersByTimeAsync(0);
    expect(call.error()).toMatchObject({ name: 'AbortError', cause: 'enough' });
    expect(work).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('pause', () => {
  it('waits exactly', async () => {
    const call = watch(pause(outgoing(), 50));
    await vi.advanceTimersByTimeAsync(49);
    expect(call.settled()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(call.settled()).toBe(true);
    expect(call.error()).toBeUndefined();
  });

  it('ends when the caller aborts, and leaves no timer', async () => {
    const controller = new AbortController();
    const call = watch(pause(outgoing({ signal: controller.signal }), 50));
    await vi.advanceTimersByTimeAsync(10);
    controller.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(call.error()).toMatchObject({ name: 'AbortError' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('waits long where it should wait for ever', async () => {
    const call = watch(pause(outgoing(), Infinity));
    await vi.advanceTimersByTimeAsync(1_000_000);
    expect(call.settled()).toBe(false);
  });
});
