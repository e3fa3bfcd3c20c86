import { afterEach, describe, expect, it, vi } from 'vitest';
import { attempt } from '../src/attempt.js';
import { ConnectionError, RedirectError } from '../src/errors.js';
import type { Exchange, OutgoingRequest } from '../src/exchange.js';
import type { FetchFunction } from '../src/options.js';
import { failure } from './support/outcome.js';
import { outgoing } from './support/sending.js';
import { broken, ok, status, stubFetch } from './support/stub-fetch.js';

const redact = (text: string): string => text.replaceAll('k3y', '***');

function send(
  fetch: FetchFunction | undefined,
  more: Partial<OutgoingRequest> = {},
  maxResponseBytes = 1000,
): Promise<Exchange> {
  return attempt({ fetch, keyHeader: 'x-key', maxResponseBytes, redact })(outgoing(more));
}

/** A response with properties that none can be constructed with. */
function shaped(response: Response, properties: object): Response {
  for (const [name, value] of Object.entries(properties)) Object.defineProperty(response, name, { value });
  return response;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the request', () => {
  it('has method, headers, key, body and signal, and follows no redirect', async () => {
    const fetch = stubFetch(ok);
    const { signal } = new AbortController();
    await send(fetch, { method: 'POST', headers: { a: 'b' }, body: '{}', key: 'k3y', signal });
    expect(fetch.sent).toMatchObject([{ url: 'https://api.test/deals' }]);
    expect(fetch.sent[0]?.init).toEqual({
      method: 'POST',
      headers: { a: 'b', 'x-key': 'k3y' },
      body: '{}',
      signal,
      redirect: 'manual',
    });
  });

  it('has no header for the key where there is none, and null for what there is not', async () => {
    const fetch = stubFetch(ok);
    await send(fetch);
    expect(fetch.sent[0]?.init).toEqual({ method: 'GET', headers: {}, body: null, signal: null, redirect: 'manual' });
  });

  it('goes to the `fetch` of the runtime, looked up each time, where none is given', async () => {
    const first = stubFetch(ok);
    const second = stubFetch(ok);
    const sendOne = attempt({ fetch: undefined, keyHeader: 'x-key', maxResponseBytes: 1000, redact });
    for (const fetch of [first, second]) {
      vi.stubGlobal('fetch', fetch);
      await sendOne(outgoing());
    }
    expect([first.sent.length, second.sent.length]).toEqual([1, 1]);
  });
});

describe('the exchange', () => {
  it('has the response, its text, and of the request what may be shown', async () => {
    const response = new Response('hello', { status: 418 });
    const got = await send(async () => response, { key: 'k3y', attempt: 2 });
    expect(got.response).toBe(response);
    expect(got).toEqual({
      response,
      text: 'hello',
      request: { method: 'GET', url: 'https://api.test/deals', operation: 'listDeals', attempt: 2 },
    });
  });

  it.each([200, 204, 304, 400, 404, 429, 500, 503])('is what comes with status %i', async (code) => {
    expect(await send(stubFetch(status(code)))).toMatchObject({ response: { status: code }, text: '' });
  });

  it('of a response with a body that is no web stream has its text', async () => {
    const response = shaped(new Response(), { body: { on: () => undefined }, text: async () => 'read as a whole' });
    expect(await send(async () => response)).toMatchObject({ text: 'read as a whole' });
  });

  it('has a body of as many bytes as allowed; one more is an error', async () => {
    expect(await send(stubFetch(status(200, {}, '12345')), {}, 5)).toMatchObject({ text: '12345' });
    const error = await failure(send(stubFetch(status(201, {}, '123456')), {}, 5));
    expect(error).toMatchObject({ name: 'InvalidResponseError', status: 201, issues: [], operation: 'listDeals' });
    expect(error).toHaveProperty('message', expect.stringMatching(/^201 .*\b5 bytes/));
  });
});

describe('a redirect', () => {
  const location = 'https://evil.test/?key=k3y';

  it.each([300, 301, 302, 303, 305, 307, 308, 399])('with %i is refused, and its body not read', async (code) => {
    const cancel = vi.fn();
    const body = new ReadableStream({ cancel });
    const fetch = async (): Promise<Response> => new Response(body, { status: code, headers: { location } });
    const error = await failure(send(fetch, { attempt: 2 }));
    expect(error).toBeInstanceOf(RedirectError);
    expect(error).toMatchObject({ status: code, location: 'https://evil.test/?key=***', attempt: 2 });
    expect(error).toHaveProperty('message', expect.stringContaining('https://evil.test/?key=***'));
    expect(JSON.stringify(error)).not.toContain('k3y');
    expect(cancel).toHaveBeenCalledOnce();
  });

  it.each([
    ['that says not where', status(302), 302],
    // As browsers show it.
    ['that is hidden', () => shaped(Response.error(), { type: 'opaqueredirect' }), 0],
    ['that `fetch` has followed already', () => shaped(new Response('x'), { redirected: true }), 200],
  ])('%s is refused', async (_name, step, code) => {
    const error = await failure(send(stubFetch(step)));
    expect(error).toMatchObject({ name: 'RedirectError', status: code, location: '' });
  });

  it('is refused also where its body cannot be cancelled', async () => {
    const body = new ReadableStream({ cancel: () => Promise.reject(new Error('no')) });
    expect(await failure(send(stubFetch(status(302, {}, body))))).toBeInstanceOf(RedirectError);
  });

  it('is refused also where its body is no web stream', async () => {
    const response = shaped(new Response(null, { status: 302 }), { body: { on: () => undefined } });
    expect(await failure(send(async () => response))).toBeInstanceOf(RedirectError);
  });
});

describe('a failure', () => {
  it('of `fetch` is a connection error', async () => {
    const error = await failure(send(stubFetch(broken('ECONNRESET')), { attempt: 3 }));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ code: 'ECONNRESET', attempt: 3, operation: 'listDeals' });
  });

  it('is one, too, where `fetch` throws at once', async () => {
    const fetch = (): never => {
      throw new Error('cannot send k3y');
    };
    const error = await failure(send(fetch, { key: 'k3y' }));
    expect(error).toMatchObject({ name: 'ConnectionError', code: '' });
    expect(error).toHaveProperty('message', expect.stringContaining('cannot send ***'));
  });

  it('is one, too, where the body breaks off', async () => {
    const body = new ReadableStream({
      pull: (controller) => controller.error(Object.assign(new Error('terminated'), { code: 'UND_ERR_SOCKET' })),
    });
    const error = await failure(send(stubFetch(status(200, {}, body))));
    expect(error).toMatchObject({ name: 'ConnectionError', code: 'UND_ERR_SOCKET' });
  });

  it('that is an error of a call already stays as it is', async () => {
    const known = new RedirectError('no', outgoing(), { status: 302, location: '' });
    expect(await failure(send(() => Promise.reject(known)))).toBe(known);
  });
});
