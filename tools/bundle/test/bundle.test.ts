import { describe, expect, it } from 'vitest';
import {
  type Bundle,
  bodyPlacement,
  clientNames,
  isBundle,
  mediaType,
  operationsOf,
  parseBundle,
  reachableSchemas,
  resolved,
} from '../src/index.js';

const bundle: Bundle = {
  info: {},
  paths: {
    '/a': { parameters: [], post: { operationId: 'createA' }, get: { operationId: 'listA' } },
    '/b': { get: { operationId: 'getB' } },
  },
  components: {
    schemas: {
      A: { properties: { b: { $ref: '#/components/schemas/B' } } },
      B: { properties: { again: { $ref: '#/components/schemas/A' }, size: { type: 'integer' } } },
      C: {},
    },
    requestBodies: { A: { content: { 'application/json': { schema: { $ref: '#/components/schemas/A' } } } } },
  },
};

describe('a bundle', () => {
  it('is read from its text', () => {
    expect(parseBundle(JSON.stringify(bundle))).toEqual(bundle);
    expect(() => parseBundle('{"paths":{}}')).toThrow('Not a bundled OpenAPI description');
    expect(isBundle({ ...bundle, components: { schemas: { A: true } } })).toBe(false);
  });

  it('lists its operations in the order of the paths', () => {
    expect(operationsOf(bundle).map(({ id, method, path }) => [id, method, path])).toEqual([
      ['listA', 'get', '/a'],
      ['createA', 'post', '/a'],
      ['getB', 'get', '/b'],
    ]);
  });

  it('follows references, and those of schemas once', () => {
    const reference = { $ref: '#/components/requestBodies/A' };
    expect(resolved(bundle, reference)).toHaveProperty('content');
    expect(mediaType(bundle, reference)).toEqual({ schema: { $ref: '#/components/schemas/A' } });
    expect(reachableSchemas(bundle, mediaType(bundle, reference))).toEqual(['A', 'B']);
  });
});

describe('the clients', () => {
  it('name an operation by its tag and its method', () => {
    const named = (object: object) => clientNames({ id: 'getB', object: { ...object } });
    expect(named({ tags: ['Offer groups'], 'x-client-method': 'get' })).toEqual({
      group: 'offerGroups',
      method: 'get',
    });
    expect(named({ tags: ['Deals'] })).toEqual({ group: 'deals', method: 'getB' });
  });

  it('take a body by its fields, unless it has none or one has the name of a parameter', () => {
    const placed = (name: string, parameters: string[] = []) =>
      bodyPlacement(bundle, { $ref: `#/components/schemas/${name}` }, parameters);
    expect([placed('B'), placed('B', ['page']), placed('B', ['size']), placed('C')]).toEqual([
      'fields',
      'fields',
      'whole',
      'whole',
    ]);
  });
});
