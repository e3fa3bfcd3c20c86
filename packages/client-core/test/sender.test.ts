import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure, watch } from './support/outcome.js';
import { asked, BASE, KEY, senderWith } from './support/sending.js';
import { after, broken, json, ok, silent, status, stubFetch } from './support/stub-fetch.js';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a request', () => {
  it('goes out with key, method, body and operation, and comes back as an exchange', async () => {
    const fetch = stubFetch(json({ a: 1 }, 201));
    const got = await senderWith({ fetch }).send(asked({ method: 'POST', body: '{}' }));
    expect(fetch.sent).toMatchObject([
      { url: `${BASE}/deals`, init: { method: 'POST', body: '{}' }, headers: { 'x-eflow-api-key': KEY } },
    ]);
    expect(got).toMatchObject({ response: { status: 201 }, text: '{"a":1}' });
    expect(got.request).toEqual({ method: 'POST', url: `${BASE}/deals`, operation: 'listDeals', attempt: 1 });
  });

  it('has the headers of the client, of the request and of the call; later ones win, whatever their case', async () => {
    const fetch = stubFetch(ok);
    const sender = senderWith({ fetch, headers: { A: 'client', B: 'client', C: 'client' } });
    await sender.send(asked({ headers: { b: 'request', c: 'request' } }), { headers: { C: 'call' } });
    await sender.send(asked());
    expect(fetch.sent[0]?.headers).toEqual({ a: 'client', b: 'request', c: 'call', 'x-eflow-api-key': KEY });
    expect(fetch.sent[1]?.headers).toEqual({ a: 'client', b: 'client', c: 'client', 'x-eflow-api-key': KEY });
  });

  it('has the headers of the request where nothing else is given, and those of the call where only those are', async () => {
    const fetch = stubFetch(ok);
    await senderWith({ fetch }).send(asked({ headers: { a: 'b' } }));
    await senderWith({ fetch }).send(asked({ headers: { a: 'b' } }), { headers: { c: 'd' } });
    expect(fetch.sent[0]?.headers).toEqual({ a: 'b', 'x-eflow-api-key': KEY });
    expect(fetch.sent[1]?.headers).toEqual({ a: 'b', c: 'd', 'x-eflow-api-key': KEY });
  });

  it('carries no other key than that of the client', async () => {
    const fetch = stubFetch(ok);
    const sender = senderWith({ fetch, headers: { 'X-EFLOW-API-KEY': 'other' } });
    await sender.send(asked(), { headers: { 'x-Eflow-Api-Key': 'another' } });
    await sender.send(asked({ url: 'https://elsewhere.test/' }), { headers: { 'x-Eflow-Api-Key': 'another' } });
    expect(fetch.sent[0]?.headers).toEqual({ 'x-eflow-api-key': KEY });
    expect(fetch.sent[1]?.headers).toEqual({});
  });

  it('asks for the key again for each attempt', async () => {
    const fetch = stubFetch(status(503), ok);
    let count = 0;
    watch(senderWith({ fetch, apiKey: async () => `key-${++count}` }).send(asked()));
    await vi.runAllTimersAsync();
    expect(fetch.sent.map(({ headers }) => headers['x-eflow-api-key'])).toEqual(['key-1', 'key-2']);
  });

  it('may not answer with more than 50 MB, unless otherwise said', async () => {
    const big = status(200, {}, new Uint8Array(50_000_001));
    expect(await failure(senderWith({ fetch: stubFetch(big) }).send(asked()))).toMatchObject({
      message: expect.stringContaining('50000000 bytes'),
    });
    await senderWith({ fetch: stubFetch(big), maxResponseBytes: 50_000_001 }).send(asked());
  });
});

describe('the limits', () => {
  it.each([
    ['by default', {}, undefined, [30_000, 'attempt']],
    ['of the client', { timeout: { attempt: 50 } }, undefined, [50, 'attempt']],
    ['of the call', { timeout: { attempt: 50 } }, { timeout: { attempt: 20 } }, [20, 'attempt']],
    ['of both', { timeout: { attempt: 50 } }, { timeout: { total: 20 } }, [20, 'total']],
    ['of the call alone', { timeout: false as const }, { timeout: { total: 20 } }, [20, 'total']],
  ] as const)('%s', async (_name, options, call, [ms, limit]) => {
    const watched = watch(senderWith({ fetch: stubFetch(silent), retry: false, ...options }).send(asked(), call));
    await vi.advanceTimersByTimeAsync(ms - 1);
    expect(watched.settled()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(watched.error()).toMatchObject({ name: 'TimeoutError', limit });
  });

  it('can be switched off for the client or for a call', async () => {
    for (const [options, call] of [
      [{ timeout: false as const }, undefined],
      [{}, { timeout: false as const }],
    ]) {
      const watched = watch(senderWith({ fetch: stubFetch(silent), ...options }).send(asked(), call));
      await vi.advanceTimersByTimeAsync(100_000_000);
      expect(watched.settled()).toBe(false);
    }
  });

  it('of the whole call end it after 120 s by default', async () => {
    const fetch = stubFetch(after(29_000, status(503)));
    const start = performance.now();
    const call = watch(senderWith({ fetch, retry: { limit: 10, baseDelay: 4000 } }).send(asked()));
    await vi.advanceTimersByTimeAsync(119_999);
    expect(call.settled()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    // 29 s + 2 s, 29 s + 4 s, 29 s + 4 s, 23 s of 29 s
    expect(fetch.sent.map(({ at }) => at - start)).toEqual([0, 31_000, 64_000, 97_000]);
    expect(call.error()).toMatchObject({ name: 'TimeoutError', limit: 'total', attempt: 4 });
  });

  it('end an attempt that is heard by nobody, and `fetch` is told', async () => {
    const fetch = stubFetch(silent, ok);
    const call = watch(senderWith({ fetch }).send(asked()));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(fetch.sent[0]?.init.signal?.aborted).toBe(true);
    await vi.runAllTimersAsync();
    expect(call.value()).toMatchObject({ request: { attempt: 2 } });
  });

  it('include the caller’s signal, also during a pause', async () => {
    for (const [step, ms] of [
      [silent, 10],
      [broken('ECONNRESET'), 10],
    ] as const) {
      const controller = new AbortController();
      const fetch = stubFetch(step);
      const call = watch(senderWith({ fetch }).send(asked(), { signal: controller.signal }));
      await vi.advanceTimersByTimeAsync(ms);
      controller.abort('enough');
      await vi.runAllTimersAsync();
      expect(call.error()).toMatchObject({ name: 'AbortError', cause: 'enough' });
      expect(fetch.sent).toHaveLength(1);
    }
  });
});

describe('repetitions', () => {
  it.each([
    ['3 by default', {}, undefined, 4],
    ['of the client', { retry: { limit: 1 } }, undefined, 2],
    ['of the call', { retry: { limit: 1 } }, { retry: { limit: 2 } }, 3],
    ['none for the client', { retry: false as const }, undefined, 1],
    ['none for the call', {}, { retry: false as const }, 1],
  ])('%s', async (_name, options, call, times) => {
    const fetch = stubFetch(status(503));
    watch(senderWith({ fetch, ...options }).send(asked(), call));
    await vi.runAllTimersAsync();
    expect(fetch.sent).toHaveLength(times);
  });

  it('pause by default up to 0.5 s, 1 s, 2 s, 4 s, 8 s, 8 s', async () => {
    const fetch = stubFetch(status(503));
    const start = performance.now();
    watch(senderWith({ fetch, retry: { limit: 6 } }).send(asked()));
    await vi.runAllTimersAsync();
    expect(fetch.sent.map(({ at }) => at - start)).toEqual([0, 250, 750, 1750, 3750, 7750, 11_750]);
  });

  it('wait up to 60 s for `Retry-After` by default', async () => {
    for (const [seconds, times] of [
      ['60', 2],
      ['60.1', 1],
    ] as const) {
      const fetch = stubFetch(status(503, { 'retry-after': seconds }), ok);
      watch(senderWith({ fetch }).send(asked()));
      await vi.runAllTimersAsync();
      expect(fetch.sent).toHaveLength(times);
    }
  });

  it('count against the budget, and wait for the window after a 429', async () => {
    const fetch = stubFetch(status(429), ok);
    const start = performance.now();
    const sender = senderWith({ fetch, rateLimit: { requests: 5, window: 1000 } });
    watch(sender.send(asked()));
    await vi.runAllTimersAsync();
    expect(fetch.sent.map(({ at }) => at - start)).toEqual([0, 1250]);
  });
});

describe('redact', () => {
  it('strikes out the key', () => {
    expect(senderWith().redact(`is ${KEY}`)).toBe('is [API key]');
  });
});
