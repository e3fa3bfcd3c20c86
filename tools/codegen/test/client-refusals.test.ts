import type { JsonObject } from '@eflow/pipeline';
import { describe, expect, it } from 'vitest';
import { affiliateFiles, clientBundle } from './helpers/client-features.js';

const named = { $ref: '#/components/schemas/Offer' };
const json = (schema: JsonObject): JsonObject => ({ content: { 'application/json': { schema } } });
const right: JsonObject = { operationId: 'listOffers', tags: ['Offers'], responses: { 200: json(named) } };
const schemas = {
  Offer: {
    description: 'An offer.',
    type: 'object',
    properties: { tags: { type: 'array', items: { type: 'string' } } },
  },
};

function generate(operation: JsonObject, more: JsonObject = {}): Map<string, string> {
  const paths = { '/offers': { get: { ...right, ...operation } } };
  return affiliateFiles(clientBundle({ paths, components: { schemas }, ...more }));
}

const parameter = (more: JsonObject): JsonObject => ({
  parameters: [{ name: 'where', schema: { type: 'string' }, ...more }],
});

describe('the clients are not generated, and it is said why, for', () => {
  it.each<[string, JsonObject, string]>([
    [
      'an object spread over the query',
      parameter({ in: 'query', style: 'deepObject' }),
      '`where` in query with the style deepObject',
    ],
    [
      'a list with blanks in the query',
      parameter({ in: 'query', style: 'spaceDelimited' }),
      '`where` in query with the style spaceDelimited',
    ],
    [
      'a list in one parameter of the query',
      parameter({ in: 'query', explode: false }),
      '`where` in query with the style form',
    ],
    ['a parameter in a header', parameter({ in: 'header' }), '`where` in header'],
    ['a parameter in a cookie', parameter({ in: 'cookie' }), '`where` in cookie'],
    [
      'a path with a matrix',
      parameter({ in: 'path', required: true, style: 'matrix' }),
      '`where` in path with the style matrix',
    ],
    [
      'a list in a path',
      parameter({ in: 'path', required: true, schema: { type: 'array' } }),
      '`where` of the type array in path',
    ],
    [
      'an object in the query',
      parameter({ in: 'query', schema: { type: 'object' } }),
      '`where` of the type object in query',
    ],
    [
      'a path parameter with a hyphen',
      { parameters: [{ name: 'offer-id', in: 'path', required: true, schema: { type: 'string' } }] },
      '`offer-id` of the type string in path',
    ],
    [
      'a body that is no JSON',
      { requestBody: { content: { 'text/csv': {} } } },
      'The request body of listOffers has no JSON schema.',
    ],
    [
      'a body without a name',
      { requestBody: json({ type: 'object' }) },
      'The request body of listOffers has no schema with a name.',
    ],
    [
      'a response without a name',
      { responses: { 200: json({ type: 'object' }) } },
      'The response of listOffers has no schema with a name.',
    ],
    [
      'pages of items without a name',
      { 'x-pagination': { items: 'tags' } },
      'The items of listOffers have no schema with a name.',
    ],
    [
      'relationships without a name',
      parameter({ in: 'query', 'x-relationship-keys': {}, schema: { type: 'array', items: { type: 'string' } } }),
      'The values of `where` of listOffers have no schema with a name.',
    ],
  ])('%s', (_, operation, reason) => {
    expect(() => generate(operation)).toThrow(reason);
    expect(() => generate(operation)).toThrow('listOffers');
  });

  it('a contract without a server', () => {
    expect(() => generate({}, { servers: [] })).toThrow('The contract names no server.');
  });

  it('a contract without the kind of key', () => {
    expect(() => generate({}, { components: { schemas, securitySchemes: {} } })).toThrow('`affiliateApiKey`');
  });
});

it('the description that these are made from is right', () => {
  expect(generate({}).size).toBe(7);
});
