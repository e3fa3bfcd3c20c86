import type { Json } from '@eflow/pipeline';
import { describe, expect, it } from 'vitest';
import { canonical, equivalent } from '../../src/schema/index.js';
import { TRUTH } from './truth/index.js';

const root = {
  s: {
    Name: { type: 'string', maxLength: 5 },
    Node: { type: 'object', properties: { value: { type: 'integer' }, next: { $ref: '#/s/Node' } } },
    Twice: {
      type: 'object',
      properties: {
        next: { type: 'object', properties: { next: { $ref: '#/s/Twice' }, value: { type: 'integer' } } },
        value: { type: 'integer' },
      },
    },
  },
};
const form = (schema: Json): Json => canonical({ schema, root });

/** The spellings that have to be one and the same, in canonical form already. */
const SAME: Record<string, Json[]> = {
  'allOf split or merged': [
    { type: 'object', required: ['a'], properties: { a: { type: 'string' }, b: { type: 'integer' } } },
    {
      allOf: [
        { type: 'object', properties: { a: { type: 'string' } } },
        { required: ['a'], properties: { b: { type: 'integer' } } },
      ],
    },
    {
      allOf: [{ required: ['a'] }],
      properties: { b: { type: 'integer' }, a: { allOf: [{ type: 'string' }] } },
      type: 'object',
    },
  ],
  '$ref against inline': [
    { type: 'object', properties: { a: { $ref: '#/s/Name' } } },
    { type: 'object', properties: { a: { type: 'string', maxLength: 5 } } },
    { type: 'object', properties: { a: { allOf: [{ $ref: '#/s/Name' }] } } },
  ],
  'a circle, entered elsewhere': [{ $ref: '#/s/Node' }, { $ref: '#/s/Twice' }],
  'null spelled three ways': [
    { type: ['string', 'null'], minLength: 1 },
    { type: 'string', nullable: true, minLength: 1 },
    { anyOf: [{ type: 'null' }, { type: 'string', minLength: 1 }] },
    { oneOf: [{ type: 'string', minLength: 1 }, { type: 'null' }] },
    { oneOf: [{ type: 'string', minLength: 1 }, { const: null }] },
  ],
  'const against an enum of one': [{ const: 'a' }, { enum: ['a'] }, { type: 'string', enum: ['a'] }],
  'type: [x]': [{ type: 'string' }, { type: ['string'] }],
  'reordered lists': [
    {
      type: ['object', 'null'],
      required: ['a', 'b'],
      properties: { c: { enum: [1, 2] } },
      anyOf: [{ required: ['c'] }, { required: ['d'] }],
    },
    {
      anyOf: [{ required: ['d'] }, { required: ['c'] }],
      properties: { c: { enum: [2, 1] } },
      required: ['b', 'a'],
      type: ['null', 'object'],
    },
  ],
  'reordered oneOf': [
    { oneOf: [{ required: ['a'] }, { required: ['b'] }, { maxProperties: 1 }], type: 'object' },
    { oneOf: [{ maxProperties: 1 }, { required: ['b'] }, { required: ['a'] }], type: 'object' },
  ],
  'keywords that the type makes dead': [
    { type: 'integer', minimum: 1 },
    { type: 'integer', minimum: 1, minLength: 3, pattern: 'x', properties: { a: {} }, required: ['a'], items: false },
  ],
  'integer bounds': [
    { type: 'integer', minimum: 1, maximum: 9 },
    { type: 'integer', exclusiveMinimum: 0, exclusiveMaximum: 10 },
    { type: 'integer', minimum: 0.5, exclusiveMaximum: 9.1 },
    { type: 'integer', minimum: 0, exclusiveMinimum: true, maximum: 9 },
  ],
  'words and extensions': [
    { type: 'string' },
    { type: 'string', description: 'a', title: 'b', example: 'c', default: 'd', 'x-a': 1 },
  ],
  'what is open anyway': [
    { type: 'object' },
    { type: 'object', properties: {}, additionalProperties: true, required: [], minProperties: 0 },
  ],
};

/** Looks alike, and is not the same. */
const OTHER: [string, Json, Json][] = [
  ['number bounds', { type: 'number', minimum: 1 }, { type: 'number', exclusiveMinimum: 0 }],
  ['a dead keyword that lives for null', { type: ['string', 'null'], minLength: 1 }, { type: ['string', 'null'] }],
  ['null beside an enum', { enum: ['a', null] }, { type: 'string', enum: ['a'], nullable: true }],
  [
    'allOf with a closed half',
    { allOf: [{ properties: { a: {} }, additionalProperties: false }, { properties: { b: {} } }] },
    {
      ...{ properties: { a: {}, b: {} }, additionalProperties: false },
    },
  ],
  [
    'anyOf and oneOf that overlap',
    { anyOf: [{ required: ['a'] }, { required: ['b'] }] },
    { oneOf: [{ required: ['a'] }, { required: ['b'] }] },
  ],
  [
    'first items in another order',
    { prefixItems: [{ type: 'string' }, {}] },
    { prefixItems: [{}, { type: 'string' }] },
  ],
  ['another format', { type: 'string', format: 'date' }, { type: 'string', format: 'date-time' }],
  ['a format or none', { type: 'string', format: 'date' }, { type: 'string' }],
  ['another unreadable reference', { $ref: 'other.json' }, { $ref: 'another.json' }],
  ['a name of one letter more', { required: ['a'] }, { required: ['ab'] }],
  ['1 and "1"', { const: 1 }, { const: '1' }],
];

describe('canonical', () => {
  it.each(Object.entries(SAME))('is one form for %s', (_, [first, ...others]) => {
    for (const other of others) expect(form(other)).toEqual(form(first ?? true));
  });

  it.each(OTHER)('tells apart: %s', (_, a, b) => {
    expect(form(a)).not.toEqual(form(b));
    expect(equivalent({ schema: a, root }, { schema: b, root })).toBe(false);
  });

  it('says what a schema admits, readably', () => {
    const schema = {
      type: ['object', 'null'],
      required: ['a'],
      properties: { a: { type: 'integer', exclusiveMinimum: 0 } },
    };
    expect(form(schema)).toEqual({
      null: true,
      object: { required: ['a'], properties: { a: { integer: { from: 1 } } } },
    });
  });
});

describe('equivalent', () => {
  const rows = Object.values(TRUTH).flat();

  it('agrees with the truth table', () => {
    const wrong = rows.filter(({ old, new: revised, relation, root }) => {
      const same = equivalent({ schema: old, root }, { schema: revised, root });
      return same !== (relation === 'equal');
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('never has one form for two that differ', () => {
    const differ = rows.filter(({ relation }) => relation !== 'equal');
    const wrong = differ.filter(({ old, new: revised, root }) => {
      const [a, b] = [canonical({ schema: old, root }), canonical({ schema: revised, root })];
      return JSON.stringify(a) === JSON.stringify(b);
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});
