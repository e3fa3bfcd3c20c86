import { describe, expect, it } from 'vitest';
import { find } from '../src/chain.js';
import { compareSurface } from '../src/surface/compare.js';
import { nodeAt, pointerOf, resolve } from '../src/surface/document.js';
import { hybrid } from '../src/surface/hybrid.js';
import { located } from '../src/surface/located.js';
import { operationsOf } from '../src/surface/operations.js';
import { changesOf, documents, POLICY, patched } from './support/pairs.js';

const schemas = '/components/schemas';

describe('operations', () => {
  const operations = operationsOf(patched({}));

  it('are those of paths, callbacks and webhooks, with the side that makes the request', () => {
    expect(operations.map(({ id, kind, request }) => `${id} ${kind} ${request}`)).toEqual([
      'listBooks path request',
      'createBook path request',
      'onPrinted callback response',
      'getBook path request',
      'deleteBook path request',
      'listShelves path request',
      'putShelf path request',
      'addMedium path request',
      'onBookSold webhook response',
    ]);
  });

  it('are the same when a variable of their path is renamed', () => {
    const keys = operations.map(({ key }) => key);
    expect(keys).toContain('GET /books/{}');
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('that call themselves back end', () => {
    const printed = {
      '{$url}': {
        post: {
          operationId: 'again',
          responses: {},
          callbacks: { printed: { $ref: '#/components/callbacks/Printed' } },
        },
      },
    };
    const document = patched({
      '/components/callbacks/Printed': printed,
      '/paths/~1books/post/callbacks/printed': { $ref: '#/components/callbacks/Printed' },
    });
    expect(operationsOf(document).filter(({ kind }) => kind === 'callback')).toHaveLength(1);
  });
});

describe('places', () => {
  it('are named as a reviewer calls them', () => {
    const document = patched({});
    const { places } = compareSurface({ base: document, revision: document, policy: POLICY });
    expect([...new Set(places.map(({ use }) => `${use.operation}: ${use.where}`))]).toEqual([
      'listBooks: query parameter page',
      'listBooks: query parameter sort',
      'listBooks: query parameter ids',
      'listBooks: header parameter X-Trace',
      'listBooks: response 200 body',
      'listBooks: response 200 header X-Total',
      'listBooks: response 200 header X-Hint',
      'listBooks: response 404 body',
      'listBooks: response default body',
      'createBook: request body',
      'createBook: request body (application/xml)',
      'createBook: response 201 body',
      'createBook: response default body',
      'onPrinted: request body',
      'onPrinted: response 200 body',
      'getBook: path parameter bookId',
      'getBook: response 200 body',
      'deleteBook: path parameter bookId',
      'listShelves: query parameter wood',
      'listShelves: response 200 body',
      'putShelf: request body',
      'addMedium: request body',
      'addMedium: response 200 body',
      'onBookSold: request body',
    ]);
  });
});

describe('one entry for each changed place', () => {
  it('a change of a component is shown once, with all operations that it reaches', () => {
    const changes = changesOf(documents({ revision: { [`${schemas}/Error/properties/code/maxLength`]: 8 } }));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      place: { pointer: '#/components/schemas/Error/properties/code', side: 'response' },
      operations: ['createBook', 'listBooks'],
      verdict: 'compatible',
    });
  });

  it('several bounds of one schema are one change, and another schema is another change', () => {
    const changes = changesOf(
      documents({
        revision: {
          [`${schemas}/NewBook/properties/title`]: { type: 'string', minLength: 2, maxLength: 100, pattern: '^[A-Z]' },
          [`${schemas}/NewBook/properties/pages/minimum`]: 2,
        },
      }),
    );
    expect(changes.map(({ place }) => place.pointer)).toEqual([
      '#/components/schemas/NewBook/properties/pages',
      '#/components/schemas/NewBook/properties/title',
    ]);
  });

  it('a parameter that is listed elsewhere keeps its fingerprint', () => {
    const at = (index: number, base = {}) =>
      changesOf(documents({ base, revision: { [`/paths/~1books/get/parameters/${index}/schema/minimum`]: 2 } }));
    const before = {
      '/paths/~1books/get/parameters': [{ name: 'first', in: 'query', schema: { type: 'integer', minimum: 1 } }],
    };
    expect(at(0)[0]?.place.pointer).toBe('#/paths/~1books/get/parameters/0/schema');
    expect(at(0, before)[0]?.operations).toEqual(['listBooks']);
    const removedAt = (revision: Record<string, undefined>) => changesOf(documents({ revision }))[0]?.fingerprint;
    expect(removedAt({ '/paths/~1books/get/parameters/3': undefined })).not.toBe(
      removedAt({ '/paths/~1books/get/parameters/2': undefined }),
    );
  });
});

describe('what no rule knows', () => {
  it('is reported, and not taken for harmless', () => {
    const changes = changesOf(documents({ revision: { '/paths/~1books/get/responses/200/surprise': 1 } }));
    expect(changes).toMatchObject([{ rule: 'other-changed', class: 'HTTP', verdict: 'unknown' }]);
  });
});

describe('the base with one change', () => {
  const sides = documents({
    revision: {
      [`${schemas}/Author/properties/name/maxLength`]: 3,
      [`${schemas}/NewBook/properties/editor`]: { $ref: '#/components/schemas/Author' },
    },
  });
  const context = { ...sides, policy: POLICY };

  it('has no other', () => {
    const change = find(context).find(({ rule }) => rule === 'schema-constraint-changed');
    const document = hybrid(context, change?.schema ? [change.schema.edit] : []);
    expect(nodeAt(document, '#/components/schemas/Author/properties/name').value).toEqual({
      type: 'string',
      maxLength: 3,
    });
    expect(nodeAt(document, '#/components/schemas/NewBook/properties/editor').value).toBeUndefined();
    expect(sides.base).toEqual(patched({}));
  });

  it('refers to the revision where a new schema does', () => {
    const change = find(context).find(({ rule }) => rule === 'property-added');
    const document = hybrid(context, change?.schema ? [change.schema.edit] : []);
    const editor = resolve(document, nodeAt(document, '#/components/schemas/NewBook/properties/editor'));
    expect(editor.value).toMatchObject({ properties: { name: { maxLength: 3 } } });
    expect(nodeAt(document, '#/components/schemas/Author/properties/name').value).toEqual({ type: 'string' });
  });
});

describe('a schema with what it refers to', () => {
  it('has no more of the document', () => {
    const { root } = located(patched({}), ['components', 'schemas', 'NewBook']);
    expect(Object.keys(nodeAt(Object(root), '#/components/schemas').value ?? {})).toEqual(['Author']);
  });

  it('is read without what the side does not get', () => {
    const path = ['components', 'schemas', 'Book'];
    const required = (side: 'request' | 'response') => located(patched({}), path, { side, role: 'wide' }).schema;
    expect(required('request')).toMatchObject({ required: ['title'], properties: { id: true } });
    expect(required('response')).toMatchObject({ required: ['id', 'title'] });
  });
});

describe('pointers', () => {
  it('are written as in a reference', () => {
    expect(pointerOf(['paths', '/books/{bookId}', 'get'])).toBe('#/paths/~1books~1{bookId}/get');
    expect(pointerOf([])).toBe('#');
  });
});
