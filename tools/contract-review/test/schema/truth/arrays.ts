import { equal, incomparable, narrower, type Row, wider } from './row.js';

/** `items`, `prefixItems`, `minItems`, `maxItems`, `uniqueItems`. */
const strings = { type: 'array', items: { type: 'string' } };
const pair = [{ type: 'string' }, { type: 'integer' }];

export const ARRAYS: Row[] = [
  equal('items by a closed schema', { type: 'array', items: false }, { type: 'array', maxItems: 0 }),
  equal('no items', { type: 'array', items: false }, { const: [] }),
  equal('items of any kind', { type: 'array', items: {} }, { type: 'array' }),
  equal(
    'first items like the others',
    { type: 'array', prefixItems: [{ type: 'string' }], items: { type: 'string' } },
    strings,
  ),
  equal(
    'a closed list',
    { type: 'array', prefixItems: pair, items: false },
    { type: 'array', prefixItems: pair, maxItems: 2 },
  ),
  equal('an impossible first item', { type: 'array', prefixItems: [false] }, { type: 'array', maxItems: 0 }),
  equal(
    'items behind the last one',
    { type: 'array', prefixItems: pair, maxItems: 1 },
    {
      ...{ type: 'array', prefixItems: [{ type: 'string' }], maxItems: 1 },
    },
  ),
  equal('no two of one', { type: 'array', maxItems: 1, uniqueItems: true }, { type: 'array', maxItems: 1 }),
  equal(
    'items by allOf',
    { type: 'array', allOf: [{ items: { minLength: 1 } }, { items: { type: 'string' } }] },
    {
      type: 'array',
      items: { type: 'string', minLength: 1 },
    },
  ),
  equal(
    'two booleans are the most',
    { type: 'array', items: { type: 'boolean' }, uniqueItems: true },
    {
      ...{ type: 'array', items: { type: 'boolean' }, uniqueItems: true, maxItems: 2 },
    },
  ),
  equal(
    'no array with so many constants',
    { type: 'array', items: { const: 1 }, uniqueItems: true, minItems: 2 },
    false,
  ),
  equal(
    'an impossible item that is needed',
    { type: 'array', minItems: 1, items: { type: 'string', enum: [1] } },
    false,
  ),
  equal('uniqueItems false', { type: 'array', uniqueItems: false }, { type: 'array' }),
  narrower('maxItems falls', { ...strings, maxItems: 3 }, { ...strings, maxItems: 2 }, ['a', 'a', 'a']),
  narrower('maxItems is set', strings, { ...strings, maxItems: 1 }, ['a', 'b']),
  narrower('minItems rises', { ...strings, minItems: 1 }, { ...strings, minItems: 2 }, ['a']),
  narrower('minItems is set', strings, { ...strings, minItems: 1 }, []),
  narrower('uniqueItems is set', strings, { ...strings, uniqueItems: true }, ['a', 'a']),
  narrower('items get a type', { type: 'array' }, strings, [1]),
  narrower('items get a length', strings, { type: 'array', items: { type: 'string', maxLength: 1 } }, ['aa']),
  narrower('items of items', { type: 'array', items: strings }, { type: 'array', items: { ...strings, minItems: 1 } }, [
    [],
  ]),
  narrower('a first item is named', { type: 'array' }, { type: 'array', prefixItems: [{ type: 'string' }] }, [1]),
  narrower(
    'one more first item',
    { type: 'array', prefixItems: pair.slice(0, 1) },
    { type: 'array', prefixItems: pair },
    ['a', 'b'],
  ),
  narrower(
    'a list is closed',
    { type: 'array', prefixItems: pair },
    { type: 'array', prefixItems: pair, items: false },
    ['a', 1, 2],
  ),
  narrower(
    'fewer first items of a closed list',
    { type: 'array', prefixItems: pair, items: false },
    {
      ...{ type: 'array', prefixItems: pair.slice(0, 1), items: false },
    },
    ['a', 1],
  ),
  narrower(
    'the second item becomes whole',
    { prefixItems: [{}, { type: 'number' }] },
    { prefixItems: [{}, { type: 'integer' }] },
    [0, 0.5],
  ),
  narrower(
    'the others get a type',
    { prefixItems: [{ type: 'string' }] },
    { prefixItems: [{ type: 'string' }], items: { type: 'integer' } },
    ['a', 'b'],
  ),
  wider('items may be null', strings, { type: 'array', items: { type: ['string', 'null'] } }, [null]),
  wider(
    'a list is opened',
    { type: 'array', prefixItems: pair, items: false, minItems: 2 },
    {
      ...{ type: 'array', prefixItems: pair, minItems: 2 },
    },
    ['a', 1, null],
  ),
  incomparable(
    'items of another type',
    { ...strings, minItems: 1 },
    { type: 'array', minItems: 1, items: { type: 'integer' } },
    ['a'],
    [1],
  ),
  narrower(
    'items of another type, but both may be empty',
    { type: 'array', items: { type: ['string', 'integer'] } },
    strings,
    [1],
  ),
  incomparable(
    'first items in another order',
    { type: 'array', prefixItems: pair, minItems: 2 },
    {
      ...{ type: 'array', prefixItems: [...pair].reverse(), minItems: 2 },
    },
    ['a', 1],
    [1, 'a'],
  ),
  incomparable(
    'the number of items moves',
    { type: 'array', minItems: 1, maxItems: 2 },
    { type: 'array', minItems: 2, maxItems: 3 },
    [0],
    [0, 0, 0],
  ),
];
