import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestParts } from '../src/input.js';
import type { Operation } from '../src/operation.js';

const GET: Operation = {
  id: 'getDeal',
  method: 'GET',
  path: '/offers/{offerId}/deals/{dealId}',
  query: ['relationship', 'q'],
  idempotent: true,
};
const ids = { offerId: 1, dealId: 2 };
const POST: Operation = { id: 'create', method: 'POST', path: '/groups', query: ['dry'], idempotent: false };

function fields(required: boolean): Operation {
  return { ...POST, body: { as: 'fields', required } };
}
function whole(required: boolean): Operation {
  return { ...POST, body: { as: 'whole', required } };
}

describe('a path', () => {
  it.each([
    [1, '1'],
    [0, '0'],
    [-1.5, '-1.5'],
    ['a', 'a'],
    ['a/b', 'a%2Fb'],
    ['a?b#c&d e', 'a%3Fb%23c%26d%20e'],
    ['%2e%2e', '%252e%252e'],
    ['...', '...'],
    ['.a', '.a'],
    ['{dealId}', '%7BdealId%7D'],
    ['ü€', '%C3%BC%E2%82%AC'],
    ['$&', '%24%26'],
  ])('takes %j as %s', (offerId, segment) => {
    expect(requestParts(GET, { ...ids, offerId }).path).toBe(`/offers/${segment}/deals/2`);
  });

  it.each(['', '.', '..', Number.NaN, Infinity, -Infinity, undefined, null, true, 5n, {}, [], [1], () => 1])(
    'cannot have %o',
    (offerId) => {
      const parts = (): unknown => requestParts(GET, { ...ids, offerId });
      expect(parts).toThrow(TypeError);
      expect(parts).toThrow(/^getDeal: `offerId` /);
    },
  );

  it('cannot do without a value', () => {
    expect(() => requestParts(GET, { offerId: 1 })).toThrow(/^getDeal: `dealId` .*undefined/);
  });

  it('has as many segments as its template, and gives back what was put in, whatever that is', () => {
    const property = fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (offerId) => {
      fc.pre(offerId !== '.' && offerId !== '..');
      const { path } = requestParts(GET, { ...ids, offerId });
      const { pathname, search, hash } = new URL(path, 'https://api.test');
      expect(search + hash).toBe('');
      expect(pathname.split('/')).toHaveLength(5);
      expect(decodeURIComponent(pathname.split('/')[2] ?? '')).toBe(offerId);
    });
    fc.assert(property, { numRuns: 300, seed: 20_260_101 });
  });

  it('cannot have half a character', () => {
    expect(() => requestParts(GET, { ...ids, offerId: '\ud800' })).toThrow(URIError);
  });
});

describe('a query', () => {
  it.each([
    [{}, ''],
    [{ relationship: 'a' }, '?relationship=a'],
    [{ relationship: ['a', 'b'] }, '?relationship=a&relationship=b'],
    [{ relationship: [] }, ''],
    [{ relationship: undefined, q: null }, ''],
    [{ q: 0 }, '?q=0'],
    [{ q: false }, '?q=false'],
    [{ q: '' }, '?q='],
    [{ q: 'a b&c=d#e', relationship: 'x' }, '?relationship=x&q=a+b%26c%3Dd%23e'],
  ])('of %j is "%s"', (query, expected) => {
    expect(requestParts(GET, { ...ids, ...query })).toEqual({ path: `/offers/1/deals/2${expected}`, body: undefined });
  });
});

describe('a name that the operation does not have', () => {
  it('is refused where there is no body', () => {
    expect(() => requestParts(GET, { ...ids, relationships: [] })).toThrow(TypeError);
    expect(() => requestParts(GET, { ...ids, relationships: [] })).toThrow(/^getDeal: `relationships` /);
    expect(() => requestParts(GET, { ...ids, body: {} })).toThrow(/^getDeal: `body` /);
  });

  it('is refused where the body is whole', () => {
    expect(() => requestParts(whole(true), { body: {}, extra: 1 })).toThrow(/^create: `extra` /);
    expect(() => requestParts(whole(false), { extra: 1 })).toThrow(TypeError);
  });
});

describe('a body of fields', () => {
  it('has all that is no parameter', () => {
    const parts = requestParts(fields(true), { dry: true, name: 'a', ids: [1], none: null });
    expect(parts.path).toBe('/groups?dry=true');
    expect(JSON.parse(parts.body ?? '')).toEqual({ name: 'a', ids: [1], none: null });
  });

  it('is empty where nothing is given but a body is required; else there is none', () => {
    expect(requestParts(fields(true), {})).toEqual({ path: '/groups', body: '{}' });
    expect(requestParts(fields(false), {})).toEqual({ path: '/groups', body: undefined });
    expect(requestParts(fields(false), { dry: true })).toEqual({ path: '/groups?dry=true', body: undefined });
    expect(requestParts(fields(false), { a: 1 }).body).toBe('{"a":1}');
  });

  it('may have a field that is called body', () => {
    expect(requestParts(fields(true), { body: 1, a: 2 }).body).toBe('{"body":1,"a":2}');
  });
});

describe('a whole body', () => {
  it.each([[[1, 2]], [{ a: 1 }], ['text'], [null], [false]])('is %j', (body) => {
    expect(requestParts(whole(true), { body, dry: 1 })).toEqual({ path: '/groups?dry=1', body: JSON.stringify(body) });
    expect(requestParts(whole(false), { body })).toEqual({ path: '/groups', body: JSON.stringify(body) });
  });

  it('that is not given is none', () => {
    expect(requestParts(whole(false), {}).body).toBeUndefined();
    expect(requestParts(whole(false), { body: undefined }).body).toBeUndefined();
  });
});

describe('the input', () => {
  it('is not changed', () => {
    const input = Object.freeze({ ...ids, relationship: Object.freeze(['a']) });
    requestParts(GET, input);
    expect(input).toEqual({ ...ids, relationship: ['a'] });
  });
});
