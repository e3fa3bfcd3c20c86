import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { find } from '../src/chain.js';
import type { Change } from '../src/change.js';
import { ENGINE } from '../src/engine.js';
import { judge } from '../src/witness.js';
import { stubEngine } from './support/engine.js';
import { changesOf, documents, type Patch, POLICY } from './support/pairs.js';

const fresh = '/components/schemas/NewBook/properties';
const book = '/components/schemas/Book/properties';

function only(revision: Patch, base: Patch = {}): Change {
  const [change, ...others] = changesOf(documents({ base, revision }));
  expect(others).toEqual([]);
  if (!change) throw new Error('There is no change.');
  return change;
}

describe('a breaking verdict', () => {
  it('shows the smallest request that worked before', () => {
    const { witness } = only({ [`${fresh}/kind/enum`]: ['novel'] });
    expect(witness).toMatchObject({
      operation: 'createBook',
      side: 'request',
      where: 'request body',
      value: { kind: 'atlas' },
      reason: expect.stringContaining('allowed values'),
    });
    expect(Object.keys(Object(witness?.value)).sort()).toEqual(['kind', 'title']);
  });

  it('shows the smallest response that nobody had to expect', () => {
    expect(only({ '/components/schemas/Error/required': ['code'] }).witness).toMatchObject({
      side: 'response',
      where: expect.stringContaining('body'),
      value: { code: expect.any(String) },
    });
  });

  it('shows a value that one side accepts and the other refuses, says the validator', () => {
    const sides = documents({ revision: { [`${fresh}/title/maxLength`]: 100 } });
    const [change] = changesOf(sides);
    const accepts = (document: Record<string, unknown>) => {
      const { components } = document;
      const ajv = new Ajv2020({ strict: false });
      return ajv.compile({ $id: 'https://library.example/', components, $ref: '#/components/schemas/NewBook' });
    };
    expect(accepts(sides.base)(change?.witness?.value)).toBe(true);
    expect(accepts(sides.revision)(change?.witness?.value)).toBe(false);
  });

  it('shows one operation although it reaches several', () => {
    const { operations, witness } = only({ [`${book}/kind/enum`]: ['novel', 'atlas', 'comic'] });
    expect(operations).toEqual(['createBook', 'getBook', 'listBooks']);
    expect(operations).toContain(witness?.operation);
  });

  it('blames each change for what it does, not for what another one does', () => {
    const changes = changesOf(
      documents({ revision: { [`${fresh}/title/maxLength`]: 300, [`${fresh}/pages/minimum`]: 2 } }),
    );
    expect(changes.map(({ place, verdict }) => [place.pointer.split('/').at(-1), verdict])).toEqual([
      ['pages', 'breaking'],
      ['title', 'compatible'],
    ]);
  });
});

describe('what cannot be proved', () => {
  const context = { ...documents({ revision: { [`${fresh}/title/maxLength`]: 300 } }), policy: POLICY };

  it('is unknown, and says how much was tried', () => {
    const [change] = judge(context, find(context), stubEngine({ answer: 'unknown', tries: 7 }));
    expect(change).toMatchObject({
      verdict: 'unknown',
      reason: expect.stringContaining('no counterexample in 7 tries'),
    });
    expect(change?.witness).toBeUndefined();
  });

  it('is compatible only with a proof', () => {
    expect(judge(context, find(context), stubEngine({ answer: 'contained' }))).toMatchObject([
      { verdict: 'compatible' },
    ]);
  });
});

describe('changes that are compatible one by one', () => {
  it('are raised when all of them together are not', () => {
    // No text is short and long; a text of three is neither before, and both after the two changes.
    const text = {
      type: 'string',
      not: {
        allOf: [
          { title: 'short', maxLength: 2 },
          { title: 'long', minLength: 5 },
        ],
      },
    };
    const base = { [`${fresh}/size`]: text };
    const revision = { [`${fresh}/size/not/allOf/0/maxLength`]: 4, [`${fresh}/size/not/allOf/1/minLength`]: 3 };
    const sides = { ...documents({ base, revision }), policy: POLICY };
    const changes = judge(sides, find(sides), ENGINE);
    expect(changes.find(({ rule }) => rule === 'schema-narrowed')).toMatchObject({
      verdict: 'breaking',
      witness: { where: 'request body' },
    });
  });

  it('are not raised by a new property of an open object', () => {
    const revision = { [`${fresh}/a`]: { type: 'string' }, [`${fresh}/b`]: { type: 'string' } };
    expect(changesOf(documents({ revision })).map(({ verdict }) => verdict)).toEqual(['compatible', 'compatible']);
  });
});

describe('a break that another change makes good', () => {
  const sized = (...lists: string[][]) => ({ [`${fresh}/size`]: { anyOf: lists.map((list) => ({ enum: list })) } });
  const base = sized(['s', 'm'], ['l']);

  it('is none', () => {
    const changes = changesOf(documents({ base, revision: sized(['s'], ['m', 'l', 'xl']) }));
    expect(changes.map(({ rule, verdict }) => `${rule} ${verdict}`)).toEqual([
      'enum-values-removed compatible',
      'enum-values-added compatible',
    ]);
  });

  it('is not even a change when nothing else is new', () => {
    expect(changesOf(documents({ base, revision: sized(['s'], ['m', 'l']) }))).toEqual([]);
  });
});

describe('a schema under `not`', () => {
  it('allows less when it says more', () => {
    const base = { [`${fresh}/size`]: { type: 'string', not: { maxLength: 2 } } };
    expect(only({ [`${fresh}/size/not/maxLength`]: 3 }, base)).toMatchObject({
      verdict: 'breaking',
      witness: { where: expect.stringContaining('request body'), value: { size: expect.stringMatching(/^.{3}$/u) } },
    });
  });
});

describe('a recursive document', () => {
  it('ends, with a finite witness', () => {
    const change = only({ '/components/schemas/Shelf/required': ['name', 'inner'] });
    expect(change).toMatchObject({
      rule: 'required-properties-added',
      verdict: 'breaking',
      witness: { operation: 'putShelf' },
    });
    expect(JSON.stringify(change.witness?.value).length).toBeLessThan(60);
  });
});

describe('repetition', () => {
  it('gives the same bytes 20 times', () => {
    const run = () =>
      JSON.stringify(
        changesOf(
          documents({
            revision: {
              [`${fresh}/title/maxLength`]: 100,
              [`${fresh}/title/pattern`]: '^[A-Z]',
              [`${book}/kind/enum`]: ['novel', 'comic'],
              '/components/schemas/Shelf/properties/name/maxLength': 4,
              '/components/schemas/Medium/oneOf': [{ $ref: '#/components/schemas/Disc' }],
            },
          }),
        ),
      );
    expect(new Set(Array.from({ length: 20 }, run)).size).toBe(1);
  });
});
