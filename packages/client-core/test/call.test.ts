import { describe, expect, it } from 'vitest';
import { ApiPromise } from '../src/api-promise.js';
import { call } from '../src/call.js';
import { ApiError, BadRequestError, InvalidResponseError, NotFoundError, ServerError } from '../src/errors.js';
import type { Operation } from '../src/operation.js';
import { CREATE, clientWith, LIST } from './support/client.js';
import { failure } from './support/outcome.js';
import { BASE, KEY } from './support/sending.js';
import { json, ok, type Step, status, stubFetch } from './support/stub-fetch.js';

const input = { offerId: 1 };

function listing(step: Step): ApiPromise<unknown, unknown> {
  return call(clientWith({ fetch: stubFetch(step), retry: false }), LIST, input, undefined);
}

describe('a call', () => {
  it('is sent at once, below the address of the client, and asks for JSON', async () => {
    const fetch = stubFetch(json({ deals: [] }));
    const promise = call(clientWith({ fetch }), LIST, { ...input, relationship: ['locations'] }, undefined);
    expect(promise).toBeInstanceOf(ApiPromise);
    await Promise.resolve();
    expect(fetch.sent).toMatchObject([
      { url: `${BASE}/offers/1/deals?relationship=locations`, init: { method: 'GET', body: null } },
    ]);
    expect(fetch.sent[0]?.headers).toEqual({ accept: 'application/json', 'x-eflow-api-key': KEY });
    expect(await promise).toEqual({ deals: [], relationship: { deal_locations: [] } });
  });

  it('has a body in JSON, and says so', async () => {
    const fetch = stubFetch(json({ id: 1 }));
    await call(clientWith({ fetch }), CREATE, { name: 'a' }, undefined);
    expect(fetch.sent).toMatchObject([{ url: `${BASE}/groups`, init: { method: 'POST', body: '{"name":"a"}' } }]);
    expect(fetch.sent[0]?.headers).toMatchObject({ accept: 'application/json', 'content-type': 'application/json' });
  });

  it('takes the options of a call', async () => {
    const fetch = stubFetch(ok);
    const signal = AbortSignal.abort('enough');
    await call(clientWith({ fetch }), LIST, input, { headers: { a: 'b', Accept: 'text/x' } });
    expect(fetch.sent[0]?.headers).toMatchObject({ a: 'b', accept: 'text/x' });
    const error = await failure(call(clientWith({ fetch }), LIST, input, { signal }));
    expect(error).toMatchObject({ name: 'AbortError', operation: 'listDeals' });
  });

  it.each([
    [LIST, 4],
    [CREATE, 1],
  ])('is repeated when the operation is idempotent, and only then', async (operation: Operation, times) => {
    const fetch = stubFetch(status(503));
    const retry = { baseDelay: 0 };
    await failure(call(clientWith({ fetch, retry }), operation, operation === LIST ? input : {}, undefined));
    expect(fetch.sent).toHaveLength(times);
  });

  it('with an input that cannot be sent is rejected, and sends nothing', async () => {
    const fetch = stubFetch(ok);
    const promise = call(clientWith({ fetch }), LIST, { offerId: '..' }, undefined);
    expect(await failure(promise)).toMatchObject({ name: 'TypeError', message: expect.stringContaining('`offerId`') });
    expect(fetch.sent).toHaveLength(0);
  });

  it('of something that is no client is rejected', async () => {
    const promise = call({ audience: 'affiliate', baseUrl: BASE }, LIST, input, undefined);
    expect(await failure(promise)).toMatchObject({ name: 'TypeError', message: expect.stringContaining('client') });
  });

  it('gives data, response and request', async () => {
    const { data, response, request } = await listing(json({ deals: [] }, 202, { 'x-id': '7' })).withResponse();
    expect(data).toEqual({ deals: [] });
    expect([response.status, response.headers.get('x-id')]).toEqual([202, '7']);
    expect(request).toEqual({ method: 'GET', url: `${BASE}/offers/1/deals`, operation: 'listDeals', attempt: 1 });
  });

  it('without data gives none', async () => {
    const fetch = stubFetch(status(204));
    expect(await call(clientWith({ fetch }), { ...CREATE, empty: true }, {}, undefined)).toBeUndefined();
  });
});

describe('a status other than success', () => {
  it.each([
    ['{"Error":"no offers"}', { Error: 'no offers' }, '400 no offers ('],
    ['{"message":"no"}', { message: 'no' }, '400 no ('],
    ['{"message":"second","Error":"first"}', { message: 'second', Error: 'first' }, '400 first ('],
    ['{"Error":{"deep":1},"message":"no"}', { Error: { deep: 1 }, message: 'no' }, '400 no ('],
    ['{"other":"no"}', { other: 'no' }, '400 ('],
    ['', undefined, '400 ('],
    ['<html>Bad Gateway</html>', undefined, '400 ('],
    ['[1]', undefined, '400 ('],
    ['"text"', undefined, '400 ('],
    ['null', undefined, '400 ('],
    ['{"Error":', undefined, '400 ('],
  ])('with the body %j', async (text, body, message) => {
    const error = await failure(listing(status(400, { 'x-id': '7' }, text)));
    expect(error).toBeInstanceOf(BadRequestError);
    expect(error).toMatchObject({ status: 400, text, body, operation: 'listDeals', attempt: 1 });
    expect(error).toHaveProperty('message', expect.stringContaining(message));
    expect(error instanceof ApiError && error.headers.get('x-id')).toBe('7');
  });

  it.each([
    [404, NotFoundError],
    [503, ServerError],
    [304, ApiError],
  ])('%i has its class', async (code, Class) => {
    expect(await failure(listing(status(code)))).toBeInstanceOf(Class);
  });

  it('never has the key, wherever the server repeats it', async () => {
    const answer = json({ Error: `unknown key ${KEY}`, deep: { [KEY]: [KEY] } }, 401, { 'x-echo': KEY });
    const error = await failure(listing(answer));
    expect(error).toMatchObject({
      body: { Error: 'unknown key [API key]', deep: { '[API key]': ['[API key]'] } },
      text: expect.stringContaining('[API key]'),
    });
    expect(error).toHaveProperty('message', expect.stringContaining('401 unknown key [API key]'));
    expect(error instanceof ApiError && [...error.headers]).toContainEqual(['x-echo', '[API key]']);
    expect(JSON.stringify(error) + String(error)).not.toContain(KEY);
  });

  it('never has the key, also where JSON has escapes in it', async () => {
    const escaped = `\\u${KEY.charCodeAt(0).toString(16).padStart(4, '0')}${KEY.slice(1)}`;
    const error = await failure(listing(status(401, {}, `{ "Error": "unknown key ${escaped}" }`)));
    expect(error).toMatchObject({ status: 401, body: { Error: 'unknown key [API key]' } });
    expect(JSON.stringify(error) + String(error)).not.toContain(KEY);
    expect(error).toHaveProperty('text', expect.not.stringContaining(KEY.slice(1)));
  });
});

describe('success that is none', () => {
  it.each(['', '<html>', '[]', 'null', '1', '"a"', '{'])('with the body %j', async (text) => {
    const error = await failure(listing(status(200, { 'content-type': 'text/html' }, text)));
    expect(error).toBeInstanceOf(InvalidResponseError);
    expect(error).toMatchObject({ status: 200, issues: [] });
    const words = `text/html ${JSON.stringify(text)}`;
    expect(error).toHaveProperty('message', expect.stringContaining(words));
  });

  it('is told shortly, and without the key even where that would be cut', async () => {
    // Of what is told, the end is in the middle of the key.
    const text = 'x'.repeat(103) + KEY + 'y'.repeat(1000);
    const error = await failure(listing(status(200, { 'content-type': 'text/html' }, text)));
    expect(error).toHaveProperty('message', expect.not.stringContaining(KEY.slice(0, 3)));
    expect(error instanceof Error && error.message.length).toBeLessThan(250);
    expect(error).toHaveProperty('message', expect.stringContaining('xxx[API'));
  });
});
