import { describe, expect, it } from 'vitest';
import { find } from '../src/chain.js';
import { reach } from '../src/reach.js';
import { documents, POLICY } from './support/pairs.js';

describe('reach', () => {
  const sides = documents({
    revision: {
      '/components/schemas/Shelf/properties/name/maxLength': 4,
      '/components/schemas/Unused/description': 'No.',
    },
  });
  const changes = reach(find({ ...sides, policy: POLICY }), { audience: 'readers', packages: ['b', 'a'] });

  it('names each operation once, in order', () => {
    expect(changes.find(({ rule }) => rule === 'schema-constraint-changed')?.operations).toEqual([
      'listShelves',
      'putShelf',
    ]);
  });

  it('names an operation once that is reached by two media types', () => {
    const revision = { '/components/schemas/NewBook/properties/title/maxLength': 100 };
    const [change] = reach(find({ ...documents({ revision }), policy: POLICY }), { audience: '', packages: [] });
    expect(change?.uses).toHaveLength(2);
    expect(change?.operations).toEqual(['createBook']);
  });

  it('joins the operations that share a response', () => {
    const revision = { '/components/responses/Error/description': 'A problem.' };
    const shared = reach(find({ ...documents({ revision }), policy: POLICY }), { audience: '', packages: [] });
    expect(shared.map(({ operations }) => operations)).toEqual([['createBook', 'listBooks']]);
  });

  it('is empty where nothing travels', () => {
    expect(changes.find(({ rule }) => rule === 'docs-changed')?.operations).toEqual([]);
  });

  it('gives each change its audience and the packages of it', () => {
    expect(changes.map(({ audiences, packages }) => ({ audiences, packages }))).toEqual([
      { audiences: ['readers'], packages: ['a', 'b'] },
      { audiences: ['readers'], packages: ['a', 'b'] },
    ]);
  });
});
