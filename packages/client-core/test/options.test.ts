import { describe, expect, it } from 'vitest';
import { checked, completed, type TransportOptions } from '../src/options.js';
import { failure } from './support/outcome.js';
import { asked, BASE, senderWith } from './support/sending.js';
import { ok, stubFetch } from './support/stub-fetch.js';

/** For values that only programs without types can give. */
function untyped(value: unknown): number {
  // That is the purpose of this function.
  return value as number;
}

const BAD: unknown[] = [-1, Number.NaN, -Infinity, '5', null, undefined, {}, [], true];

describe('completed', () => {
  const base = { a: 1, b: 2 };
  const off = { a: 8, b: 9 };

  it('is the base where nothing is given, and `off` where it is false', () => {
    expect(completed(undefined, base, off)).toBe(base);
    expect(completed(false, base, off)).toBe(off);
  });

  it('takes what is given before the base, and changes neither', () => {
    expect(completed({ b: 5 }, base, off)).toEqual({ a: 1, b: 5 });
    expect(completed({}, base, off)).toEqual({ a: 1, b: 2 });
    expect(base).toEqual({ a: 1, b: 2 });
  });

  it.each(BAD)('refuses %j', (value) => {
    expect(() => completed({ b: untyped(value) }, base, off)).toThrow(/^`b` /);
  });
});

describe('checked', () => {
  it('gives back what it accepts', () => {
    const options = { a: 0, b: 0.5, c: Infinity };
    expect(checked(options)).toBe(options);
  });

  it('names what it refuses', () => {
    expect(() => checked({ a: 1, b: -2, c: -3 })).toThrow(/^`b` .*-2/);
  });
});

describe.each(BAD)('a sender refuses %j at once, by the name of the option:', (value) => {
  const bad = untyped(value);
  const cases: [name: string, options: Partial<TransportOptions>][] = [
    ['attempt', { timeout: { attempt: bad } }],
    ['total', { timeout: { total: bad } }],
    ['limit', { retry: { limit: bad } }],
    ['baseDelay', { retry: { baseDelay: bad } }],
    ['maxDelay', { retry: { maxDelay: bad } }],
    ['maxRetryAfter', { retry: { maxRetryAfter: bad } }],
    ['requests', { rateLimit: { requests: bad, window: 1 } }],
    ['window', { rateLimit: { requests: 1, window: bad } }],
  ];
  // It alone may be `undefined`.
  if (value !== undefined) cases.push(['maxResponseBytes', { maxResponseBytes: bad }]);
  it.each(cases)('%s', async (name, options) => {
    const message = new RegExp(`^\`${name}\` `);
    expect(() => senderWith(options)).toThrow(TypeError);
    expect(() => senderWith(options)).toThrow(message);
    const { timeout, retry } = options;
    if (!timeout && !retry) return;
    const call = senderWith({ fetch: stubFetch(ok) }).send(asked(), { timeout, retry });
    expect(await failure(call)).toMatchObject({ name: 'TypeError', message: expect.stringMatching(message) });
  });
});

describe('the address of the API', () => {
  it.each([BASE, 'http://localhost:4010', `${BASE}/prefix`])('may be %s', (baseUrl) => {
    expect(() => senderWith({ baseUrl })).not.toThrow();
  });

  it.each([
    '',
    'undefined',
    'api.test',
    '//api.test',
    '/v1',
    'ftp://api.test',
    'file:///etc/passwd',
    'https://',
    `${BASE}?a=b`,
    `${BASE}/#a`,
    'https://user@api.test',
    'https://user:secret@api.test',
    ` ${BASE}`,
    // What follows only `URL` knows to be none.
    'https:///',
    'https://a b',
    'https://[::1',
    'https://a:99999',
  ])('cannot be "%s"', (baseUrl) => {
    expect(() => senderWith({ baseUrl })).toThrow(TypeError);
    expect(() => senderWith({ baseUrl })).toThrow(/^`baseUrl` /);
    expect(() => senderWith({ baseUrl })).toThrow(
      expect.objectContaining({ message: expect.stringContaining(baseUrl) }),
    );
  });
});

describe('headers', () => {
  it.each([{ 'a b': 'c' }, { a: 'b\nc' }, { ä: 'b' }])('that cannot be sent are refused: %j', async (headers) => {
    expect(() => senderWith({ headers })).toThrow(TypeError);
    const call = senderWith({ fetch: stubFetch(ok) }).send(asked(), { headers });
    expect(await failure(call)).toBeInstanceOf(TypeError);
  });
});
