import { describe, expect, it } from 'vitest';
import { policyOf } from '../src/policy.js';
import { changesOf, documents, type Patch } from './support/pairs.js';

const classes = (revision: Patch, policy = policyOf({ today: '2026-11-21' }), base: Patch = {}) =>
  changesOf(documents({ base, revision }), [], policy).map(
    (change) => `${change.class} ${change.rule} ${change.verdict}`,
  );

const list = '/paths/~1books/get';

describe('class', () => {
  it.each([
    ['description', { [`${list}/description`]: 'Lists.' }],
    ['tags', { [`${list}/tags`]: [] }],
    ['title', { '/components/schemas/Error/title': 'Error' }],
    ['examples', { '/components/schemas/Error/examples': [{}] }],
    ['externalDocs', { '/externalDocs': { url: 'https://example.com' } }],
    ['description of the document', { '/info/description': 'More books.' }],
  ])('%s is DOCS', (_, revision) => {
    expect(classes(revision)).toEqual(['DOCS docs-changed compatible']);
  });

  it('an extension is TYPES, unless the configuration calls it documentation', () => {
    const revision = { [`${list}/x-source`]: 'page 3' };
    expect(classes(revision)).toEqual(['TYPES extension-changed compatible']);
    expect(classes(revision, policyOf({ today: '2026-11-21', documentation: ['x-source'] }))).toEqual([
      'DOCS docs-changed compatible',
    ]);
  });

  it('a property called like a keyword is a property', () => {
    expect(classes({ '/components/schemas/Error/properties/description': { type: 'string' } })).toEqual([
      'HTTP property-added compatible',
    ]);
  });

  it('a default of what is only received is TYPES', () => {
    expect(classes({ '/components/schemas/Error/properties/detail/default': '' })).toEqual([
      'TYPES default-changed compatible',
    ]);
  });
});
