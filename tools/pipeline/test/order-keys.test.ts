import { describe, expect, it } from 'vitest';
import { orderKeys } from '../src/order-keys.js';

/** `toEqual` ignores the order of keys; the text does not. */
function expectOrder(before: unknown, after: unknown): void {
  expect(JSON.stringify(orderKeys(before), null, 2)).toBe(JSON.stringify(after, null, 2));
}

describe('orderKeys', () => {
  it('puts the keywords of a schema in one order', () => {
    expectOrder(
      { examples: ['a'], description: 'A text.', maxLength: 9, type: 'string', minLength: 1 },
      { description: 'A text.', type: 'string', minLength: 1, maxLength: 9, examples: ['a'] },
    );
  });

  it('puts unlisted keywords by name after the listed ones, and extensions last', () => {
    expectOrder(
      { 'x-source': {}, uniqueItems: true, 'x-audience': 'network', minItems: 1, type: 'array' },
      { type: 'array', minItems: 1, uniqueItems: true, 'x-audience': 'network', 'x-source': {} },
    );
  });

  it('sorts components by type and name', () => {
    const before = { components: { schemas: { b: { type: 'string' }, a: {}, B: {} }, examples: { z: { value: 1 } } } };
    const after = { components: { examples: { z: { value: 1 } }, schemas: { B: {}, a: {}, b: { type: 'string' } } } };
    expectOrder(before, after);
  });

  it('keeps the order of properties, even of those that are called like keywords', () => {
    expectOrder(
      { properties: { value: { type: 'string', description: 'V.' }, description: {}, type: {} }, type: 'object' },
      { type: 'object', properties: { value: { description: 'V.', type: 'string' }, description: {}, type: {} } },
    );
  });

  it('keeps the order of paths, headers and media types', () => {
    const paths = {
      '/b': {},
      '/a': { get: { responses: { default: { headers: { Z: {}, A: {} }, content: { b: {}, a: {} } } } } },
    };
    expectOrder({ paths }, { paths });
  });

  it('keeps lists as they are', () => {
    const schema = {
      type: 'object',
      enum: ['b', 'a'],
      required: ['z', 'a'],
      oneOf: [{ type: 'string' }, { const: 1 }],
    };
    expectOrder({ ...schema }, { ...schema });
  });

  it('keeps payloads as they are', () => {
    const payload = { type: 1, description: 2, name: { type: 1, $ref: 2 } };
    const before = {
      value: payload,
      example: payload,
      examples: [payload],
      default: payload,
      const: payload,
      'x-a': payload,
    };
    const after = JSON.stringify(payload);
    for (const value of Object.values(JSON.parse(JSON.stringify(orderKeys(before)))))
      expect(JSON.stringify(Array.isArray(value) ? value[0] : value)).toBe(after);
  });

  it('orders named examples but not their values', () => {
    expectOrder(
      { examples: { one: { value: { type: 1, name: 2 }, summary: 'One.' } } },
      { examples: { one: { summary: 'One.', value: { type: 1, name: 2 } } } },
    );
  });

  it('changes nothing but the order, and only once', () => {
    const before = {
      paths: { '/a': { get: { tags: ['t'], operationId: 'o' } } },
      openapi: '3.1.1',
      info: { version: '1', title: 't' },
    };
    const once = orderKeys(before);
    expect(once).toEqual(before);
    expectOrder(once, once);
  });

  it('leaves the description that it gets alone', () => {
    const before = { type: 'string', description: 'A text.' };
    orderKeys(before);
    expect(Object.keys(before)).toEqual(['type', 'description']);
  });
});
