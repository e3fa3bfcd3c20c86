import type { Json } from '@eflow/pipeline';
import { describe, expect, it } from 'vitest';
import { contains } from '../../src/schema/index.js';
import { shrink } from '../../src/schema/shrink.js';

const deal = {
  type: 'object',
  required: ['id', 'status'],
  properties: {
    id: { type: 'integer', minimum: 1 },
    name: { type: 'string', minLength: 1, maxLength: 255 },
    status: { type: 'string', enum: ['active', 'paused'] },
    tags: { type: 'array', items: { type: 'string', maxLength: 10 } },
    place: {
      type: 'object',
      required: ['city'],
      properties: { city: { type: 'string' }, zip: { type: 'string', pattern: '^[0-9]{5}$' } },
    },
    start: { type: 'string', format: 'date-time' },
  },
};
const page = { type: 'object', required: ['deals'], properties: { deals: { type: 'array', items: deal } } };
const withProperty = (name: string, schema: Json): Json => ({
  ...deal,
  properties: { ...deal.properties, [name]: schema },
});
const least = { id: 1, status: 'active' };

const CASES: { name: string; wide: Json; narrow: Json; value: Json; reason: string }[] = [
  {
    name: 'one optional property, too long by one',
    wide: withProperty('name', { type: 'string', minLength: 1, maxLength: 3 }),
    narrow: deal,
    value: { ...least, name: 'aaaa' },
    reason: '/name must NOT have more than 3 characters',
  },
  {
    name: 'a required property that is missing, and nothing optional',
    wide: { ...deal, required: ['id', 'status', 'name'] },
    narrow: deal,
    value: least,
    reason: "The value must have required property 'name'",
  },
  {
    name: 'the removed enum value, with what is allowed',
    wide: withProperty('status', { type: 'string', enum: ['active'] }),
    narrow: deal,
    value: { id: 1, status: 'paused' },
    reason: '/status must be equal to one of the allowed values: "active"',
  },
  {
    name: 'one item in a list in a page',
    wide: {
      ...page,
      properties: { deals: { type: 'array', items: withProperty('id', { type: 'integer', minimum: 2 }) } },
    },
    narrow: page,
    value: { deals: [least] },
    reason: '/deals/0/id must be >= 2',
  },
  {
    name: 'one more item than allowed',
    wide: withProperty('tags', { type: 'array', items: { type: 'string' }, maxItems: 2 }),
    narrow: deal,
    value: { ...least, tags: ['a', 'a', 'a'] },
    reason: '/tags must NOT have more than 2 items',
  },
  {
    name: 'one unknown property',
    wide: { ...deal, additionalProperties: false },
    narrow: deal,
    value: { ...least, a: 'a' },
    reason: 'The value must NOT have additional properties: "a"',
  },
  {
    name: 'the required part of an optional object only',
    wide: withProperty('place', { type: 'object', required: ['city', 'zip'] }),
    narrow: deal,
    value: { ...least, place: { city: 'a' } },
    reason: "/place must have required property 'zip'",
  },
  {
    name: 'a value of the format that is asked for',
    wide: withProperty('start', { type: 'integer' }),
    narrow: deal,
    value: { ...least, start: '2024-01-31T12:00:00Z' },
    reason: '/start must be integer',
  },
  {
    name: 'a text that matches the pattern that is asked for',
    wide: { type: 'string', maxLength: 4 },
    narrow: { type: 'string', pattern: '^[0-9]{5}$' },
    value: '00000',
    reason: 'The value must NOT have more than 4 characters',
  },
  {
    name: 'a smaller number than allowed',
    wide: { type: 'integer', minimum: 10 },
    narrow: { type: 'integer', minimum: -100 },
    value: 0,
    reason: 'The value must be >= 10',
  },
  {
    name: 'a value of two branches',
    wide: { oneOf: [{ type: 'integer' }, { type: 'number', minimum: 5 }] },
    narrow: { type: 'integer' },
    value: 5,
    reason: 'The value must match exactly one schema in oneOf',
  },
];

describe('a counterexample', () => {
  it.each(CASES)('is $name', ({ wide, narrow, value, reason }) => {
    const answer = contains({ schema: wide, root: {} }, { schema: narrow, root: {} });
    expect(answer).toEqual({ answer: 'counterexample', value, reason });
  });
});

describe('shrink', () => {
  it('takes away what can go, and nothing else', () => {
    const value = { a: [1, 2, 300], b: 'some text', c: { d: null, e: true } };
    const shrunk = shrink(value, (smaller) => JSON.stringify(smaller).includes('300'));
    expect(shrunk).toEqual({ a: [300] });
  });

  it('ends when everything is allowed', () => {
    for (const value of ['', 'text', -1e300, 0.1, [], [[[]]], {}, { '': {} }, null, false]) {
      expect(JSON.stringify(shrink(value, () => true)).length).toBeLessThanOrEqual(JSON.stringify(value).length + 1);
    }
  });
});
