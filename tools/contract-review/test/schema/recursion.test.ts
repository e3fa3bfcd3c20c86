// biome-ignore-all lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema.
import type { Json } from '@eflow/pipeline';
import { describe, expect, it } from 'vitest';
import { canonical, contains, equivalent } from '../../src/schema/index.js';

const ref = (name: string): Json => ({ $ref: `#/${name}` });
const node = (value: Json, next: string): Json => ({ type: 'object', properties: { value, next: ref(next) } });

const root: Json = {
  A: node({ type: 'integer' }, 'B'),
  B: node({ type: 'integer' }, 'A'),
  C: node({ type: 'number' }, 'C'),
  AllOf: { allOf: [node({ type: 'integer' }, 'AllOf'), { required: ['value'] }] },
  AnyOf: { anyOf: [{ type: 'null' }, node({ type: 'integer' }, 'AnyOf'), { type: 'array', items: ref('AnyOf') }] },
  AnyOf2: { anyOf: [node({ type: 'number' }, 'AnyOf2'), { type: 'array', items: ref('AnyOf2') }, { type: 'null' }] },
  OneOf: {
    oneOf: [
      { type: 'string' },
      { type: 'object', required: ['of'], properties: { of: { type: 'array', items: ref('OneOf') } } },
    ],
  },
  Items: { type: 'array', items: ref('Items') },
  Short: { type: 'array', items: ref('Short'), maxItems: 3 },
  Not: { not: { type: 'object', required: ['x'], properties: { x: ref('Not') } } },
  If: { if: { required: ['x'] }, then: { properties: { x: ref('If') } }, else: { maxProperties: 2 } },
  Map: { type: 'object', additionalProperties: ref('Map') },
  Contains: { type: 'array', contains: ref('Contains'), minContains: 0, maxContains: 2 },
  Endless: { type: 'object', required: ['x'], properties: { x: ref('Endless2') } },
  Endless2: { type: 'array', minItems: 1, items: ref('Endless') },
  Self: ref('Self'),
  Both: { allOf: [ref('Both'), { type: 'string' }] },
  Paradox: { not: ref('Paradox') },
  Unevaluated: { allOf: [{ properties: { x: ref('Unevaluated') } }], unevaluatedProperties: false },
  Deps: { dependentSchemas: { x: { properties: { y: ref('Deps') } } }, propertyNames: { maxLength: 3 } },
};
const names = typeof root === 'object' && root !== null ? Object.keys(root) : [];
const located = (name: string) => ({ schema: ref(name), root });
const pairs = names.flatMap((wide) => names.map((narrow) => ({ wide, narrow })));

describe('schemas that refer to themselves', () => {
  it('are compared in no time, each with each', { timeout: 120_000 }, () => {
    contains(located('A'), located('C'));
    const slow = pairs.flatMap(({ wide, narrow }) => {
      const start = process.cpuUsage();
      contains(located(wide), located(narrow));
      const time = process.cpuUsage(start).user / 1000;
      return time < 200 ? [] : [`${wide} ${narrow}: ${time.toFixed(0)} ms`];
    });
    expect(slow).toEqual([]);
  });

  it('contain themselves, where they mean something', () => {
    for (const name of names) expect(contains(located(name), located(name)).answer, name).toBe('contained');
  });

  it.each([
    ['C', 'A', 'contained'],
    ['A', 'B', 'contained'],
    ['B', 'A', 'contained'],
    ['A', 'C', 'counterexample'],
    ['AnyOf2', 'AnyOf', 'contained'],
    ['AnyOf', 'AnyOf2', 'counterexample'],
    ['A', 'AllOf', 'contained'],
    ['AllOf', 'A', 'counterexample'],
    ['Items', 'Short', 'contained'],
    ['Short', 'Items', 'counterexample'],
    ['A', 'Endless', 'contained'],
    ['Items', 'Endless2', 'contained'],
    ['Map', 'OneOf', 'counterexample'],
    ['OneOf', 'Map', 'counterexample'],
  ])('%s of %s: %s', (wide, narrow, answer) => {
    expect(contains(located(wide), located(narrow)).answer).toBe(answer);
  });

  it('have a canonical form, whichever of them one starts with', () => {
    for (const name of names) expect(() => canonical(located(name))).not.toThrow();
    expect(canonical(located('A'))).toEqual(canonical(located('B')));
    expect(equivalent(located('Endless'), located('Endless2'))).toBe(true);
    expect(equivalent(located('A'), located('C'))).toBe(false);
  });
});

describe('answers', () => {
  it('are the same 20 times', () => {
    const some = pairs.filter((_, index) => index % 11 === 0);
    const run = (): string => JSON.stringify(some.map(({ wide, narrow }) => contains(located(wide), located(narrow))));
    const first = run();
    for (let again = 1; again < 20; again++) expect(run()).toBe(first);
  });
});
