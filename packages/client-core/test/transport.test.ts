import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TransportOptions } from '../src/options.js';
import { createTransport, type Transport } from '../src/transport.js';
import { failure, watch } from './support/outcome.js';
import { BASE, KEY } from './support/sending.js';
import { after, broken, json, ok, type Sent, silent, status, stubFetch } from './support/stub-fetch.js';

const URL_OF = `${BASE}/deals`;

function transportTo(fetch: TransportOptions['fetch'], more: Partial<TransportOptions> = {}): Transport {
  return createTransport({ apiKey: KEY, baseUrl: BASE, keyHeader: 'X-Eflow-Api-Key', fetch, ...more });
}

function bodyOf({ init }: Sent): string {
  if (!(init.body instanceof ArrayBuffer)) throw new Error('A transport sends bytes.');
  return new TextDecoder().decode(init.body);
}

beforeEach(() => {
  // Node warns of the method "patch".
  vi.spyOn(process, 'emitWarning').mockReturnValue();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('what it is called with', () => {
  it.each([
    ['a string', URL_OF],
    ['a URL', new URL(URL_OF)],
    ['a Request', new Request(URL_OF)],
  ])('can be %s', async (_name, input) => {
    const fetch = stubFetch(ok);
    expect((await transportTo(fetch)(input)).status).toBe(200);
    expect(fetch.sent).toMatchObject([{ url: URL_OF, init: { method: 'GET', body: null, redirect: 'manual' } }]);
    expect(fetch.sent[0]?.headers).toEqual({ 'x-eflow-api-key': KEY });
  });

  it('can have method, headers and body', async () => {
    const fetch = stubFetch(ok);
    await transportTo(fetch)(URL_OF, { method: 'PUT', headers: { A: 'b', 'Content-Type': 'text/x' }, body: 'hé' });
    expect(fetch.sent[0]?.init.method).toBe('PUT');
    expect(fetch.sent[0]?.headers).toEqual({ a: 'b', 'content-type': 'text/x', 'x-eflow-api-key': KEY });
    expect(fetch.sent.map(bodyOf)).toEqual(['hé']);
  });

  it('can be a Request with all of that', async () => {
    const fetch = stubFetch(ok);
    await transportTo(fetch)(new Request(URL_OF, { method: 'POST', headers: { a: 'b' }, body: 'x' }));
    expect(fetch.sent).toMatchObject([{ init: { method: 'POST' }, headers: { a: 'b' } }]);
    expect(fetch.sent.map(bodyOf)).toEqual(['x']);
  });

  it('that is wrong is refused', async () => {
    expect(await failure(transportTo(stubFetch(ok))('not an address'))).toBeInstanceOf(TypeError);
    expect(await failure(transportTo(stubFetch(ok))(URL_OF, { timeout: { attempt: -1 } }))).toBeInstanceOf(TypeError);
  });

  it('has headers besides those of the transport, and no key of its own', async () => {
    const fetch = stubFetch(ok);
    const transport = transportTo(fetch, { headers: { a: 'transport', b: 'transport' } });
    await transport(URL_OF, { headers: { B: 'call', 'x-eflow-api-key': 'other' } });
    expect(fetch.sent[0]?.headers).toEqual({ a: 'transport', b: 'call', 'x-eflow-api-key': KEY });
  });
});

describe('the response', () => {
  it('has status, headers and body', async () => {
    const made = new Response('{"a":"é"}', { status: 404, statusText: 'None', headers: { 'x-id': '7' } });
    const response = await transportTo(async () => made)(URL_OF);
    expect(response).toBeInstanceOf(Response);
    expect([response.status, response.statusText, response.ok]).toEqual([404, 'None', false]);
    expect(response.headers.get('x-id')).toBe('7');
    expect(await response.clone().text()).toBe('{"a":"é"}');
    expect(await response.json()).toEqual({ a: 'é' });
  });

  // What is constructed has none, and the request has it.
  it('has no address', async () => {
    const made = Object.defineProperty(new Response(), 'url', { value: 'https://api.test/as-sent' });
    expect((await transportTo(async () => made)(URL_OF)).url).toBe('');
  });

  it.each([200, 204, 205, 304])('with %i may be without a body', async (code) => {
    const response = await transportTo(stubFetch(status(code)))(URL_OF);
    expect(response.status).toBe(code);
    expect(await response.text()).toBe('');
  });
});

describe('a repetition', () => {
  it.each([
    ['GET', 4],
    ['HEAD', 4],
    ['PUT', 4],
    ['DELETE', 4],
    ['get', 4],
    ['POST', 1],
    ['post', 1],
    ['PATCH', 1],
    // `Request` makes "post" upper-case, but not "patch".
    ['patch', 1],
  ])('of %s: %i requests', async (method, times) => {
    const fetch = stubFetch(status(503));
    const call = watch(transportTo(fetch)(URL_OF, { method }));
    await vi.runAllTimersAsync();
    expect(call.value()?.status).toBe(503);
    expect(fetch.sent).toHaveLength(times);
  });

  it.each([status(429, { 'retry-after': '0' }), broken('ECONNREFUSED')])(
    'is one of POST, too, where it has not been acted on',
    async (step) => {
      const fetch = stubFetch(step, ok);
      const call = watch(transportTo(fetch)(URL_OF, { method: 'POST', body: 'x' }));
      await vi.runAllTimersAsync();
      expect(call.value()?.status).toBe(200);
      expect(fetch.sent.map(bodyOf)).toEqual(['x', 'x']);
    },
  );

  it('is none where the call wants none', async () => {
    const fetch = stubFetch(status(503));
    expect((await transportTo(fetch)(URL_OF, { retry: false })).status).toBe(503);
    expect(fetch.sent).toHaveLength(1);
  });
});

describe('the key', () => {
  it.each(['https://elsewhere.test/', 'http://api.test/deals'])('does not go to %s', async (url) => {
    const fetch = stubFetch(ok);
    await transportTo(fetch)(url, { headers: { 'x-eflow-api-key': 'smuggled' } });
    expect(fetch.sent[0]?.headers).toEqual({});
  });
});

describe('the end', () => {
  it('comes when the caller aborts, by `init` or by the Request', async () => {
    for (const make of [
      (transport: Transport, signal: AbortSignal) => transport(URL_OF, { signal }),
      (transport: Transport, signal: AbortSignal) => transport(new Request(URL_OF, { signal })),
    ]) {
      const controller = new AbortController();
      const call = watch(make(transportTo(stubFetch(silent)), controller.signal));
      await vi.advanceTimersByTimeAsync(10);
      expect(call.settled()).toBe(false);
      controller.abort('enough');
      await vi.advanceTimersByTimeAsync(0);
      expect(call.error()).toMatchObject({ name: 'AbortError', cause: 'enough', operation: undefined });
    }
  });

  it('comes in time', async () => {
    const call = watch(transportTo(stubFetch(after(1000)))(URL_OF, { timeout: { total: 500 } }));
    await vi.advanceTimersByTimeAsync(500);
    expect(call.error()).toMatchObject({ name: 'TimeoutError', limit: 'total', url: URL_OF });
  });

  it('of a request that is answered leaves no timer', async () => {
    await transportTo(stubFetch(json({})))(URL_OF);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a transport', () => {
  it('refuses options that cannot work', () => {
    expect(() => transportTo(undefined, { apiKey: '' })).toThrow(TypeError);
    expect(() => transportTo(undefined, { baseUrl: 'api.test' })).toThrow(TypeError);
    expect(() => transportTo(undefined, { maxResponseBytes: -1 })).toThrow(/^`maxResponseBytes`/);
  });
});
