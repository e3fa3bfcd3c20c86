import { equal, incomparable, narrower, type Row, wider } from './row.js';

/** `patternProperties`, `propertyNames`, and `additionalProperties` beside them. */
const string = { type: 'string' };
const integer = { type: 'integer' };

export const NAMES: Row[] = [
  equal('a pattern for all names', { patternProperties: { '': string } }, { additionalProperties: string }),
  equal('a pattern with any value', { patternProperties: { '^x-': {} } }, {}),
  equal('names of any kind', { type: 'object', propertyNames: {} }, { type: 'object' }),
  equal('names that cannot be', { type: 'object', propertyNames: false }, { type: 'object', maxProperties: 0 }),
  equal('names are strings', { propertyNames: { type: 'string' } }, {}),
  equal(
    'names by a list',
    { type: 'object', propertyNames: { enum: ['a', 'b'] } },
    {
      ...{ type: 'object', properties: { a: {}, b: {} }, additionalProperties: false },
    },
  ),
  equal(
    'a property that a pattern knows',
    { properties: { 'x-a': string }, patternProperties: { '^x-': string } },
    {
      patternProperties: { '^x-': string },
    },
  ),
  equal(
    'a property and its pattern',
    { properties: { 'x-a': { type: 'string', minLength: 1 } }, patternProperties: { '^x-': string } },
    {
      ...{ properties: { 'x-a': { minLength: 1 } }, patternProperties: { '^x-': string } },
    },
  ),
  equal(
    'patterns in another order',
    { patternProperties: { '^a': string, '^b': integer } },
    {
      patternProperties: { '^b': integer, '^a': string },
    },
  ),
  equal(
    'names that are too long for a property',
    { properties: { abc: string }, propertyNames: { maxLength: 2 } },
    {
      propertyNames: { maxLength: 2 },
    },
  ),
  equal(
    'a required name that is not allowed',
    { type: 'object', required: ['abc'], propertyNames: { maxLength: 2 } },
    false,
  ),
  narrower(
    'a pattern is set',
    { type: 'object' },
    { type: 'object', patternProperties: { '^x-': string } },
    { 'x-a': 1 },
  ),
  narrower(
    'a pattern gets a narrower value',
    { patternProperties: { '^x-': { type: 'number' } } },
    { patternProperties: { '^x-': integer } },
    { 'x-': 0.5 },
  ),
  narrower(
    'a closed object loses a pattern',
    { properties: { a: string }, patternProperties: { '^x-': string }, additionalProperties: false },
    {
      ...{ properties: { a: string }, additionalProperties: false },
    },
    { 'x-a': '' },
  ),
  narrower('names get a length', { type: 'object' }, { type: 'object', propertyNames: { maxLength: 3 } }, { abcd: 1 }),
  narrower('names get shorter', { propertyNames: { maxLength: 3 } }, { propertyNames: { maxLength: 2 } }, { abc: 1 }),
  narrower(
    'names get a pattern',
    { type: 'object' },
    { type: 'object', propertyNames: { pattern: '^[a-z]+$' } },
    { A: 1 },
  ),
  narrower('a name is lost', { propertyNames: { enum: ['a', 'b'] } }, { propertyNames: { enum: ['a'] } }, { b: 1 }),
  narrower(
    'all but a pattern are closed',
    { type: 'object' },
    { type: 'object', patternProperties: { '^x-': {} }, additionalProperties: false },
    { a: 1 },
  ),
  narrower(
    'others than a pattern get a type',
    { patternProperties: { '^x-': string } },
    { patternProperties: { '^x-': string }, additionalProperties: integer },
    { a: 'a' },
  ),
  wider(
    'a pattern is dropped',
    { type: 'object', patternProperties: { '^x-': string } },
    { type: 'object' },
    { 'x-a': 1 },
  ),
  wider(
    'a closed object gets a pattern',
    { properties: { a: string }, additionalProperties: false },
    {
      ...{ properties: { a: string }, patternProperties: { '^x-': {} }, additionalProperties: false },
    },
    { 'x-a': 1 },
  ),
  incomparable(
    'another pattern',
    { patternProperties: { '^a': string } },
    { patternProperties: { '^b': string } },
    { b: 1 },
    { a: 1 },
  ),
  incomparable(
    'a closed object with another pattern',
    { patternProperties: { '^a': {} }, additionalProperties: false },
    {
      ...{ patternProperties: { '^b': {} }, additionalProperties: false },
    },
    { a: 1 },
    { b: 1 },
  ),
];
