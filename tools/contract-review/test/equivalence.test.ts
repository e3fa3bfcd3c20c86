import { describe, expect, it } from 'vitest';
import { find } from '../src/chain.js';
import type { Json } from '../src/change.js';
import { dropRewrites } from '../src/equivalence.js';
import { stubEngine } from './support/engine.js';
import { changesOf, documents, POLICY } from './support/pairs.js';

const place = '/components/schemas/NewBook/properties/size';
const changes = (before: Json, after: Json) =>
  changesOf(documents({ base: { [place]: before }, revision: { [place]: after } }));

/** Two ways to write one schema, and a near miss of the second. */
const REWRITES: Record<string, [Json, Json, Json]> = {
  'allOf merged': [
    { allOf: [{ type: 'string' }, { maxLength: 3 }] },
    { type: 'string', maxLength: 3 },
    { type: 'string', maxLength: 4 },
  ],
  'null as a type': [
    { anyOf: [{ type: 'string' }, { type: 'null' }] },
    { type: ['string', 'null'] },
    { type: 'string' },
  ],
  'null as nullable': [{ type: 'string', nullable: true }, { type: ['string', 'null'] }, { type: ['integer', 'null'] }],
  'const and an enum of one': [{ const: 'a' }, { enum: ['a'] }, { enum: ['b'] }],
  'a type as a list': [{ type: 'string' }, { type: ['string'] }, { type: ['string', 'integer'] }],
  'another order': [
    { type: ['string', 'integer'], enum: ['a', 1] },
    { type: ['integer', 'string'], enum: [1, 'a'] },
    { type: ['integer', 'string'], enum: [1, 'b'] },
  ],
  'a dead keyword': [{ type: 'integer', maxLength: 3 }, { type: 'integer' }, { type: 'integer', maximum: 3 }],
  'an exclusive bound': [
    { type: 'integer', exclusiveMaximum: 4 },
    { type: 'integer', maximum: 3 },
    { type: 'integer', maximum: 4 },
  ],
  'a reference': [
    { $ref: '#/components/schemas/Author/properties/name' },
    { type: 'string' },
    { type: 'string', minLength: 1 },
  ],
};

describe('a rewrite', () => {
  it.each(Object.entries(REWRITES))(
    '%s is no change, in both directions; its near miss is one',
    (_, [one, other, near]) => {
      expect(changes(one, other)).toEqual([]);
      expect(changes(other, one)).toEqual([]);
      expect(changes(one, near)).not.toEqual([]);
    },
  );
});

describe('what a validator does not see', () => {
  it.each([
    ['default', { type: 'string', default: 'a' }],
    ['format', { type: 'string', format: 'date' }],
  ])('%s is a change all the same', (_, after) => {
    expect(changes({ type: 'string' }, after)).toHaveLength(1);
  });
});

describe('dropRewrites', () => {
  const base = { [place]: { type: 'string' } };
  const revision = { [place]: { type: 'string', maxLength: 3 } };
  const context = { ...documents({ base, revision }), policy: POLICY };

  it('drops what the engine calls equal, and nothing else', () => {
    expect(dropRewrites(context, find(context), stubEngine({ answer: 'contained' }, true))).toEqual([]);
    expect(dropRewrites(context, find(context), stubEngine({ answer: 'contained' }, false))).toHaveLength(1);
  });

  it('keeps what is no schema', () => {
    const gone = { ...documents({ revision: { '/servers/1': undefined } }), policy: POLICY };
    expect(dropRewrites(gone, find(gone), stubEngine({ answer: 'contained' }, true))).toHaveLength(1);
  });
});
