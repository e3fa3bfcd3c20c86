import { describe, expect, test } from 'vitest';
import { readContract } from '../src/contract/index.js';
import type { Json } from '../src/model/page.js';
import { noDecisions, small } from './support/small.js';

const read = (parts: Parameters<typeof small>[0]) => readContract(small(parts), noDecisions);
const place = '#/components/schemas/Thing';

describe('what the site would not show is refused, with its place', () => {
  test.each<[string, Json, string]>([
    ['a keyword that does not exist', { contentMediaTyp: 'a/b' }, `${place}/contentMediaTyp`],
    ['an extension that nobody knows', { 'x-foo': 1 }, `${place}/x-foo`],
    [
      'one deep inside',
      { properties: { a: { items: { oneOf: [{}, { madeUp: 1 }] } } } },
      `${place}/properties/a/items/oneOf/1/madeUp`,
    ],
    ['nullable of OpenAPI 3.0', { type: 'string', nullable: true }, 'type: [string, "null"]'],
    ['definitions without a page', { $defs: {} }, 'Put the schemas into components/schemas'],
    ['a dynamic reference', { $dynamicRef: '#a' }, `${place}/$dynamicRef`],
    ['XML', { xml: {} }, `${place}/xml`],
    [
      'a reference into a schema',
      { properties: { a: { $ref: `${place}/properties/b` } } },
      'names no schema of components/schemas',
    ],
    [
      'a reference to nothing',
      { properties: { a: { $ref: '#/components/schemas/Nothing' } } },
      'components/schemas has no "Nothing"',
    ],
    ['a last day without a deprecation', { 'x-sunset': '2027-01-01' }, 'deprecated: true'],
    ['a schema that accepts nothing', { properties: { a: false } }, `${place}/properties/a`],
    ['an unevaluated schema', { unevaluatedProperties: { type: 'string' } }, `${place}/unevaluatedProperties`],
    ['a keyword with a value of another kind', { minLength: '3' }, `${place}/minLength: expected a number, found "3"`],
    ['a basis that does not exist', { 'x-source': { document: 'a', section: 'b', basis: 'hearsay' } }, 'is none of'],
  ])('%s', (_, thing, message) => {
    expect(() => read({ thing })).toThrow(message);
  });

  test.each<[string, Parameters<typeof small>[0], string]>([
    ['webhooks', { root: { webhooks: {} } }, '#/webhooks'],
    ['callbacks', { operation: { callbacks: {} } }, '#/paths/~1things/post/callbacks'],
    ['links', { operation: { responses: { '204': { description: 'a', links: {} } } } }, '/responses/204/links'],
    ['an encoding', { operation: { requestBody: { content: { 'a/b': { encoding: {} } } } } }, '/content/a~1b/encoding'],
    ['OAuth', { components: { securitySchemes: { key: { type: 'oauth2' } } } }, 'not "oauth2"'],
    ['scopes', { operation: { security: [{ key: ['read'] }] } }, 'scopes'],
    ['a kind of key that is not described', { operation: { security: [{ other: [] }] } }, 'has no "other"'],
    ['a style of paths', { operation: { parameters: [{ name: 'a', in: 'path', style: 'matrix' }] } }, 'matrix'],
    ['an operation without a source', { operation: { 'x-source': null } }, 'x-source'],
    [
      'a component that is not there',
      { operation: { parameters: [{ $ref: '#/components/parameters/A' }] } },
      'is not in the bundle',
    ],
    [
      'a tag with more than a name',
      { root: { tags: [{ name: 'Things', externalDocs: {} }] } },
      '#/tags/0/externalDocs',
    ],
  ])('%s', (_, parts, message) => {
    expect(() => read(parts)).toThrow(message);
  });

  test('references that lead back to themselves', () => {
    const parameters = { A: { $ref: '#/components/parameters/B' }, B: { $ref: '#/components/parameters/A' } };
    expect(() =>
      read({ operation: { parameters: [{ $ref: '#/components/parameters/A' }] }, components: { parameters } }),
    ).toThrow('leads back to itself');
  });
});

test('what a contract may have is read', () => {
  const { operations, schemas } = read({
    thing: {
      type: ['object', 'null'],
      properties: { a: true, b: { const: 1, deprecated: true, 'x-sunset': '2027-01-01' } },
    },
    operation: {
      parameters: [
        { name: 'ids', in: 'query', explode: false, schema: { type: 'array', items: { type: 'integer' } } },
        { name: 'X-Trace', in: 'header', schema: { type: 'string' } },
      ],
    },
  });
  expect(operations[0]?.parameters.map(({ name, writing }) => [name, writing])).toEqual([
    ['ids', ['several values are separated by commas']],
    ['X-Trace', []],
  ]);
  const thing = schemas.get('Thing')?.schema;
  expect(thing?.types).toEqual(['object', 'null']);
  expect(thing?.properties.get('b')?.deprecated).toEqual({ sunset: '2027-01-01' });
  expect(thing?.properties.get('b')?.const).toBe(1);
});

test('parameters and servers of a path hold for its operations, unless these have their own', () => {
  const document = small();
  const parameter = (description: string) => ({ name: 'id', in: 'query', description });
  const { post } = (document['paths'] as { '/things': { post: { [key: string]: Json } } })['/things'];
  document['paths'] = {
    '/things': {
      description: 'Of all things.',
      servers: [{ url: 'https://other.example.com' }],
      parameters: [parameter('shared'), { name: 'other', in: 'query' }],
      post: { ...post, parameters: [parameter('own')] },
    },
  };
  const [operation] = readContract(document, noDecisions).operations;
  expect(operation?.parameters.map(({ name, description }) => [name, description])).toEqual([
    ['other', ''],
    ['id', 'own'],
  ]);
  expect(operation?.servers[0]?.url).toBe('https://other.example.com');
  expect(operation?.description).toMatch(/^Of all things\.\n\nMakes one\./);
});

describe('decisions', () => {
  const decision = (place: string) => ({
    decisions: [
      { id: 'a', title: 'A', status: 'open', places: [place], documents: [], contract: 'c', why: 'w', settle: 's' },
    ],
  });
  test('one about a part of a thing is about the thing', () => {
    const { decisions } = readContract(small({ thing: { enum: ['a', 'b'] } }), decision(`${place}/enum/1`));
    expect(decisions[0]?.places).toEqual([place]);
  });
  test('one about a thing that is not there is refused', () => {
    expect(() => readContract(small(), decision(`${place}/properties/gone`))).toThrow(
      'properties/gone, which is not in the bundle',
    );
  });
  test('one about a thing that has no page is refused', () => {
    expect(() => readContract(small(), decision('#/info/title'))).toThrow(
      '#/info/title, which has no place on the docs site',
    );
  });
  test('one with another status is refused', () => {
    const [first] = decision(place).decisions;
    expect(() => readContract(small(), { decisions: [{ ...first, status: 'maybe' }] })).toThrow(
      'is not open or settled',
    );
  });
});
