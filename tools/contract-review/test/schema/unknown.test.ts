// biome-ignore-all lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema.
import type { Json } from '@eflow/pipeline';
import { describe, expect, it } from 'vitest';
import { contains } from '../../src/schema/index.js';

const ask = (wide: Json, narrow: Json, root: Json = {}) =>
  contains({ schema: wide, root }, { schema: narrow, root }).answer;

describe('what nobody can say', () => {
  it.each<[string, Json, Json]>([
    ['another format', { type: 'string', format: 'date' }, { type: 'string', format: 'date-time' }],
    ['a format that is set', { type: 'string', format: 'uuid' }, { type: 'string' }],
    ['a format of numbers', { type: 'integer', format: 'int32' }, { type: 'integer', format: 'int64' }],
    ['a pattern within another', { type: 'string', pattern: '^[a-z]+$' }, { type: 'string', pattern: '^[a-c]+$' }],
    ['parts of decimal fractions', { multipleOf: 0.01 }, { multipleOf: 0.05 }],
    ['a reference to another document', { $ref: 'other.json#/a' }, { type: 'string' }],
    ['a dynamic reference', { $dynamicRef: '#a' }, { type: 'string' }],
  ])('%s', (_, wide, narrow) => {
    expect(ask(wide, narrow)).toBe('unknown');
  });

  it('is nothing where both sides say it', () => {
    for (const part of [{ format: 'date' }, { pattern: '^a' }, { $ref: 'other.json#/a' }, { $dynamicRef: '#a' }]) {
      expect(ask(part, { ...part, type: 'string', minLength: 1 })).toBe('contained');
    }
  });

  it('is nothing where only the narrow side says it', () => {
    expect(ask({ type: 'string' }, { type: 'string', format: 'date' })).toBe('contained');
    expect(ask({ type: 'string' }, { type: 'string', pattern: '^(?=a)' })).toBe('contained');
    expect(ask({ maxItems: 3 }, { maxItems: 2, contains: { $ref: 'other.json' } })).toBe('contained');
  });

  it('does not hide what can be refuted', () => {
    const narrow = {
      type: 'object',
      required: ['a', 'b'],
      properties: { a: { format: 'date', type: 'string' }, b: {} },
    };
    const wide = { type: 'object', properties: { a: { format: 'time' }, b: { type: 'integer' } } };
    expect(ask(wide, narrow)).toBe('counterexample');
  });

  // What Ajv counts as evaluated there is more than the specification says, so a proof would not hold for its users.
  it('is said of branches in a branch below unevaluated…', () => {
    const tree = { anyOf: [{ type: 'integer' }, { type: 'array', items: { $ref: '#/tree' } }] };
    const items = { anyOf: [{ dependentSchemas: { a: { $ref: '#/tree' } } }], unevaluatedItems: false };
    expect(ask({ ...items, prefixItems: [{}] }, items, { tree })).not.toBe('contained');
    const test = { if: { properties: { a: {} } }, then: { enum: [null] } };
    const properties = { properties: {}, unevaluatedProperties: false };
    expect(ask(properties, { ...properties, anyOf: [test, {}] })).not.toBe('contained');
  });

  it('gives up where a proof takes too many steps, and says so', () => {
    const many = {
      oneOf: Array.from({ length: 30 }, (_, index) => ({ required: [`a${index}`, `b${index}`], minProperties: index })),
    };
    const changed = { oneOf: [...many.oneOf.slice(1), { required: ['c'] }, { required: ['d', 'e'] }] };
    const start = performance.now();
    const answer = contains({ schema: changed, root: {} }, { schema: many, root: {} }, { steps: 100 });
    expect(answer.answer).not.toBe('contained');
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
