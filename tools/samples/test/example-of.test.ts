import type { JsonObject } from '@eflow/bundle';
import { describe, expect, it } from 'vitest';
import { exampleOf } from '../src/example-of.js';
import { bundleOf } from './support/operation.js';

const node = {
  type: 'object',
  required: ['child', 'size'],
  properties: { child: { $ref: '#/components/schemas/Node' }, size: { type: 'integer', minimum: 3 } },
};
const bundle = bundleOf({}, { schemas: { Node: node, Kind: { type: 'string', enum: ['a', 'b'] } } });

const CASES: [string, JsonObject, unknown][] = [
  ['its first example', { type: 'string', examples: ['one', 'two'] }, 'one'],
  ['an example that is a list', { type: 'array', examples: [[1, 2]] }, [1, 2]],
  ['a constant', { const: 7 }, 7],
  ['a default', { type: 'integer', default: 5 }, 5],
  ['a value of an enum, by reference', { $ref: '#/components/schemas/Kind' }, 'a'],
  ['a list of one item', { type: 'array', items: { type: 'integer', maximum: 0 } }, [0]],
  [
    'required properties',
    { properties: { a: { type: 'boolean' }, b: { type: 'string' } }, required: ['a'] },
    { a: true },
  ],
  ['the first alternative', { oneOf: [{ type: 'number' }, { type: 'string' }] }, 1],
  [
    'all parts',
    {
      allOf: [
        { required: ['a'], properties: { a: { const: 1 } } },
        { required: ['b'], properties: { b: { const: 2 } } },
      ],
    },
    { a: 1, b: 2 },
  ],
  ['what is not null', { type: ['null', 'string'] }, 'string'],
  ['nothing but null', { type: 'null' }, null],
  ['a text of a format', { type: 'string', format: 'date' }, '2026-01-31'],
  ['a text that is long enough', { type: 'string', minLength: 8 }, 'stringxx'],
  ['a schema within itself, once', { $ref: '#/components/schemas/Node' }, { child: {}, size: 3 }],
];

describe('the example of a schema', () => {
  it.each(CASES)('is %s', (_, schema, expected) => {
    expect(exampleOf(bundle, schema)).toEqual(expected);
  });
});
