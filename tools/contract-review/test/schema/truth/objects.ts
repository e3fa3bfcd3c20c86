import { equal, incomparable, narrower, type Row, wider } from './row.js';

/** `properties`, `required`, `additionalProperties`, `minProperties`, `maxProperties`, `dependentRequired`. */
const a = { a: { type: 'string' } };
const ab = { ...a, b: { type: 'integer' } };
const open = { type: 'object', properties: ab };
const closed = { ...open, additionalProperties: false };

export const OBJECTS: Row[] = [
  equal('properties in another order', open, { type: 'object', properties: { b: ab.b, a: ab.a } }),
  equal('required in another order', { required: ['a', 'b'] }, { required: ['b', 'a'] }),
  equal('required twice', { required: ['a'], allOf: [{ required: ['a'] }] }, { required: ['a'] }),
  equal('openness said', open, { ...open, additionalProperties: true }),
  equal('openness said by a schema', open, { ...open, additionalProperties: {} }),
  equal('a property of any kind', { type: 'object', properties: { a: {} } }, { type: 'object' }),
  equal(
    'a property like all others',
    { properties: { a: { type: 'string' } }, additionalProperties: { type: 'string' } },
    {
      additionalProperties: { type: 'string' },
    },
  ),
  equal('properties by allOf', { type: 'object', allOf: [{ properties: a }, { properties: { b: ab.b } }] }, open),
  equal(
    'one property by two schemas',
    { properties: { a: { type: 'string', minLength: 1 } } },
    {
      allOf: [{ properties: { a: { type: 'string' } } }, { properties: { a: { minLength: 1 } } }],
    },
  ),
  equal('a forbidden property of a closed object', { ...closed, properties: { ...ab, c: false } }, closed),
  equal('as many as are required', { required: ['a', 'b'], minProperties: 2 }, { required: ['a', 'b'] }),
  equal('no room for the required ones', { type: 'object', required: ['a', 'b'], maxProperties: 1 }, false),
  equal('a required property that cannot be', { type: 'object', required: ['a'], properties: { a: false } }, false),
  equal('at most those that are known', closed, { ...closed, maxProperties: 2 }),
  equal(
    'exactly one of one',
    { type: 'object', properties: a, additionalProperties: false, minProperties: 1 },
    {
      ...{ type: 'object', properties: a, additionalProperties: false, required: ['a'] },
    },
  ),
  equal('no properties', { type: 'object', additionalProperties: false }, { type: 'object', maxProperties: 0 }),
  equal(
    'a dependency of a required property',
    { required: ['a'], dependentRequired: { a: ['b'] } },
    { required: ['a', 'b'] },
  ),
  equal('a dependency on itself', { dependentRequired: { a: ['a'] } }, {}),
  equal(
    'a dependency of a forbidden property',
    { properties: { a: false }, dependentRequired: { a: ['b'] } },
    { properties: { a: false } },
  ),
  equal(
    'two closed halves',
    {
      allOf: [
        { properties: a, additionalProperties: false },
        { properties: { b: ab.b }, additionalProperties: false },
      ],
    },
    {
      additionalProperties: false,
    },
  ),
  equal('required outside of the type', { type: 'string', required: ['a'] }, { type: 'string' }),
  narrower('a property becomes required', open, { ...open, required: ['a'] }, {}),
  narrower('an unknown property becomes required', open, { ...open, required: ['c'] }, {}),
  narrower('one more required', { ...closed, required: ['a'] }, { ...closed, required: ['a', 'b'] }, { a: '' }),
  narrower('an object is closed', open, closed, { c: 1 }),
  narrower('others get a type', open, { ...open, additionalProperties: { type: 'string' } }, { c: 1 }),
  narrower('a map is closed', { ...open, additionalProperties: { type: 'string' } }, closed, { c: 'c' }),
  narrower(
    'a closed object loses a property',
    closed,
    { type: 'object', properties: a, additionalProperties: false },
    { b: 1 },
  ),
  narrower('an open object gets a typed property', { type: 'object', properties: a }, open, { b: 'b' }),
  narrower(
    'a property gets a length',
    closed,
    { ...closed, properties: { ...ab, a: { type: 'string', maxLength: 1 } } },
    { a: 'aa' },
  ),
  narrower(
    'a property of a property',
    { properties: { o: open } },
    { properties: { o: { ...open, required: ['b'] } } },
    { o: {} },
  ),
  narrower('a property is forbidden', { type: 'object' }, { type: 'object', properties: { a: false } }, { a: 1 }),
  narrower('minProperties is set', open, { ...open, minProperties: 1 }, {}),
  narrower('maxProperties is set', open, { ...open, maxProperties: 1 }, { a: '', b: 1 }),
  narrower('maxProperties falls', { maxProperties: 2 }, { maxProperties: 1 }, { a: 1, b: 1 }),
  narrower('a dependency is set', open, { ...open, dependentRequired: { a: ['b'] } }, { a: '' }),
  narrower(
    'a dependency gets longer',
    { dependentRequired: { a: ['b'] } },
    { dependentRequired: { a: ['b', 'c'] } },
    { a: 1, b: 1 },
  ),
  narrower('required instead of dependent', { dependentRequired: { a: ['b'] } }, { required: ['b'] }, {}),
  narrower(
    'required instead of a number',
    { type: 'object', minProperties: 1 },
    { type: 'object', required: ['a'] },
    { b: 1 },
  ),
  wider('a property becomes optional', { ...closed, required: ['a', 'b'] }, { ...closed, required: ['a'] }, { a: '' }),
  wider('an open object loses a property', open, { type: 'object', properties: a }, { b: 'b' }),
  wider('a closed object gets a property', { type: 'object', properties: a, additionalProperties: false }, closed, {
    b: 1,
  }),
  wider(
    'a property may be null',
    { ...closed, required: ['a'] },
    { ...closed, required: ['a'], properties: { ...ab, a: { type: ['string', 'null'] } } },
    { a: null },
  ),
  wider(
    'a dependency is shorter',
    { dependentRequired: { a: ['b', 'c'] } },
    { dependentRequired: { a: ['c'] } },
    { a: 1, c: 1 },
  ),
  incomparable(
    'a closed object renames a property',
    closed,
    { ...closed, properties: { a: ab.a, c: ab.b } },
    { b: 1 },
    { c: 1 },
  ),
  incomparable(
    'another property is required',
    { ...open, required: ['a'] },
    { ...open, required: ['b'] },
    { a: '' },
    { b: 1 },
  ),
  incomparable(
    'a property changes its type',
    { ...closed, required: ['a'] },
    { ...closed, required: ['a'], properties: { ...ab, a: { type: 'integer' } } },
    { a: '' },
    { a: 1 },
  ),
  incomparable(
    'a dependency turns round',
    { dependentRequired: { a: ['b'] } },
    { dependentRequired: { b: ['a'] } },
    { b: 1 },
    { a: 1 },
  ),
];
