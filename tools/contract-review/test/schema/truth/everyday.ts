import type { Json } from '@eflow/pipeline';
import { equal, incomparable, narrower, type Row, wider } from './row.js';

/** What happens to descriptions of APIs: several keywords at once. */
const deal = {
  type: 'object',
  required: ['id', 'name', 'status'],
  properties: {
    id: { type: 'integer', minimum: 1 },
    name: { type: 'string', minLength: 1, maxLength: 255 },
    status: { type: 'string', enum: ['active', 'paused', 'deleted'] },
    tags: { type: 'array', items: { type: 'string' } },
    cap: { type: 'integer', minimum: 0 },
  },
};
const valid = { id: 1, name: 'a', status: 'active' };
const withProperty = (name: string, schema: Json) => ({ ...deal, properties: { ...deal.properties, [name]: schema } });
const page = (item: Json) => ({
  type: 'object',
  required: ['items', 'page'],
  properties: { items: { type: 'array', items: item }, page: { type: 'integer' } },
});
const closed = { ...deal, additionalProperties: false };

export const EVERYDAY: Row[] = [
  equal('split into a base and the rest', deal, {
    allOf: [
      { type: 'object', required: ['id'], properties: { id: deal.properties.id } },
      { required: ['status', 'name'], properties: { ...deal.properties, id: {} } },
    ],
  }),
  equal(
    'null of a property spelled otherwise',
    withProperty('cap', { type: ['integer', 'null'], minimum: 0 }),
    withProperty('cap', {
      oneOf: [{ type: 'null' }, { type: 'integer', exclusiveMinimum: -1 }],
    }),
  ),
  equal('a page of the same, spelled otherwise', page(deal), page({ allOf: [deal] })),
  equal('examples and descriptions', deal, {
    ...withProperty('id', { ...deal.properties.id, description: 'The id.', example: 3 }),
    title: 'Deal',
  }),
  narrower(
    'an enum value is removed from an item of a page',
    page(deal),
    page(withProperty('status', { type: 'string', enum: ['active', 'paused'] })),
    {
      items: [{ ...valid, status: 'deleted' }],
      page: 0,
    },
  ),
  narrower('a cap becomes required', deal, { ...deal, required: [...deal.required, 'cap'] }, valid),
  narrower(
    'a name gets shorter',
    closed,
    { ...closed, properties: { ...deal.properties, name: { type: 'string', minLength: 1, maxLength: 3 } } },
    { ...valid, name: 'aaaa' },
  ),
  narrower('tags are limited', deal, withProperty('tags', { type: 'array', items: { type: 'string' }, maxItems: 1 }), {
    ...valid,
    tags: ['a', 'b'],
  }),
  wider(
    'a status is added',
    deal,
    withProperty('status', { type: 'string', enum: ['active', 'paused', 'deleted', 'new'] }),
    { ...valid, status: 'new' },
  ),
  wider(
    'an optional property of a closed request',
    closed,
    { ...closed, properties: { ...deal.properties, note: { type: 'string' } } },
    { ...valid, note: '' },
  ),
  wider(
    'a page gets a cursor instead',
    { ...page(deal), required: ['items', 'page'] },
    { ...page(deal), required: ['items'] },
    { items: [] },
  ),
  incomparable('an id becomes a string', deal, withProperty('id', { type: 'string' }), valid, { ...valid, id: 'a' }),
  incomparable(
    'one error for another',
    { type: 'object', required: ['Error'], properties: { Error: { type: 'string' } } },
    {
      ...{ type: 'object', required: ['error'], properties: { error: { type: 'string' } } },
    },
    { Error: '' },
    { error: '' },
  ),
  incomparable(
    'looser and tighter at once',
    closed,
    { ...closed, required: ['id', 'name', 'status', 'cap'], properties: { ...deal.properties, note: {} } },
    valid,
    { ...valid, cap: 0, note: 1 },
  ),
];
