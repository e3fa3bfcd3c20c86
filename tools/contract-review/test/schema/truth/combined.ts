import { equal, incomparable, narrower, type Row, wider } from './row.js';

/** `allOf`, `anyOf`, `oneOf`, `not`. */
const string = { type: 'string' };
const integer = { type: 'integer' };
const short = { type: 'string', maxLength: 3 };
const cat = { type: 'object', required: ['kind'], properties: { kind: { const: 'cat' }, lives: integer } };
const dog = { type: 'object', required: ['kind'], properties: { kind: { const: 'dog' }, tail: string } };
const fish = { type: 'object', required: ['kind'], properties: { kind: { const: 'fish' } } };

export const COMBINED: Row[] = [
  equal('allOf of one', { allOf: [string] }, string),
  equal('allOf in another order', { allOf: [string, { maxLength: 3 }] }, { allOf: [{ maxLength: 3 }, string] }),
  equal('allOf merged', { allOf: [string, { maxLength: 3 }] }, short),
  equal('allOf nested', { allOf: [{ allOf: [string] }, { allOf: [{ maxLength: 3 }] }] }, short),
  equal('allOf with an open schema', { allOf: [string, {}] }, string),
  equal('allOf of what excludes each other', { allOf: [string, integer] }, false),
  equal('anyOf of one', { anyOf: [string] }, string),
  equal('anyOf in another order', { anyOf: [string, integer] }, { anyOf: [integer, string] }),
  equal('anyOf as a list of types', { anyOf: [string, integer] }, { type: ['string', 'integer'] }),
  equal('anyOf with a part of another', { anyOf: [string, short] }, string),
  equal('anyOf with an open schema', { anyOf: [string, {}] }, {}),
  equal('anyOf with an impossible one', { anyOf: [string, false] }, string),
  equal(
    'anyOf nested',
    { anyOf: [string, { anyOf: [integer, { type: 'null' }] }] },
    { type: ['string', 'integer', 'null'] },
  ),
  equal('anyOf of two halves', { type: 'integer', anyOf: [{ minimum: 1 }, { maximum: 0 }] }, integer),
  equal(
    'anyOf of lengths that meet',
    {
      anyOf: [
        { type: 'string', maxLength: 3 },
        { type: 'string', minLength: 4 },
      ],
    },
    string,
  ),
  equal(
    'anyOf beside a common part',
    { type: 'object', required: ['a'], anyOf: [{ required: ['b'] }, { required: ['c'] }] },
    {
      anyOf: [
        { type: 'object', required: ['a', 'b'] },
        { type: 'object', required: ['a', 'c'] },
      ],
    },
  ),
  equal('oneOf of one', { oneOf: [string] }, string),
  equal('oneOf in another order', { oneOf: [cat, dog, fish] }, { oneOf: [fish, cat, dog] }),
  equal('oneOf of tagged objects as anyOf', { oneOf: [cat, dog] }, { anyOf: [cat, dog] }),
  equal('oneOf of other types as anyOf', { oneOf: [string, integer, cat] }, { anyOf: [string, integer, cat] }),
  equal('oneOf of the same twice', { oneOf: [string, string] }, false),
  equal('oneOf of a whole and a part', { oneOf: [string, short] }, { type: 'string', minLength: 4 }),
  equal('oneOf with an impossible one', { oneOf: [string, false] }, string),
  equal('not twice', { not: { not: string } }, string),
  equal('not a type', { not: { type: ['string', 'integer'] }, type: ['string', 'null'] }, { type: 'null' }),
  equal('not a bound', { type: 'integer', not: { minimum: 5 } }, { type: 'integer', maximum: 4 }),
  equal('not a length', { type: 'string', not: { maxLength: 2 } }, { type: 'string', minLength: 3 }),
  equal('not a value of two', { enum: ['a', 'b'], not: { const: 'a' } }, { const: 'b' }),
  equal('not required', { type: 'object', not: { required: ['a'] } }, { type: 'object', properties: { a: false } }),
  equal('not any of two', { not: { anyOf: [string, integer] } }, { allOf: [{ not: string }, { not: integer }] }),
  equal('not anything', { not: true }, false),
  narrower('one more allOf', { allOf: [string] }, { allOf: [string, { minLength: 1 }] }, ''),
  narrower('anyOf loses a branch', { anyOf: [string, integer] }, { anyOf: [string] }, 1),
  narrower(
    'anyOf of properties loses a branch',
    { type: 'object', anyOf: [{ required: ['a'] }, { required: ['b'] }] },
    {
      ...{ type: 'object', required: ['a'] },
    },
    { b: 1 },
  ),
  narrower(
    'anyOf becomes oneOf',
    { anyOf: [{ required: ['a'] }, { required: ['b'] }], type: 'object' },
    {
      ...{ oneOf: [{ required: ['a'] }, { required: ['b'] }], type: 'object' },
    },
    { a: 1, b: 1 },
  ),
  narrower('oneOf loses a branch', { oneOf: [cat, dog, fish] }, { oneOf: [cat, dog] }, { kind: 'fish' }),
  narrower(
    'a branch of oneOf gets narrower',
    { oneOf: [cat, dog] },
    { oneOf: [cat, { ...dog, required: ['kind', 'tail'] }] },
    { kind: 'dog' },
  ),
  narrower('oneOf gets an overlapping branch', { oneOf: [string] }, { oneOf: [string, short] }, 'a'),
  narrower(
    'oneOf of numbers that overlap',
    { type: 'number' },
    { oneOf: [{ type: 'number' }, { type: 'integer', minimum: 10 }] },
    10,
  ),
  narrower('not is set', { type: 'string' }, { type: 'string', not: { const: 'a' } }, 'a'),
  narrower('not something wider', { not: { const: 'a' } }, { not: { enum: ['a', 'b'] } }, 'b'),
  narrower('not a combination', { type: 'object' }, { type: 'object', not: { required: ['a', 'b'] } }, { a: 1, b: 1 }),
  narrower('not a pattern', { type: 'string' }, { type: 'string', not: { pattern: '^x' } }, 'x'),
  wider('oneOf gets a branch of another kind', { oneOf: [cat, dog] }, { oneOf: [cat, dog, fish] }, { kind: 'fish' }),
  wider('anyOf gets a branch', { anyOf: [cat, string] }, { anyOf: [cat, string, dog] }, { kind: 'dog' }),
  wider('a wrap into oneOf', string, { oneOf: [string, { type: 'array', items: string }] }, []),
  wider('allOf loses a part', { allOf: [cat, { required: ['lives'] }] }, { allOf: [cat] }, { kind: 'cat' }),
  incomparable(
    'oneOf with an overlapping and a new branch',
    { oneOf: [short] },
    { oneOf: [short, { type: 'string', minLength: 3 }] },
    'aaa',
    'aaaa',
  ),
  incomparable(
    'a branch is exchanged',
    { oneOf: [cat, dog] },
    { oneOf: [cat, fish] },
    { kind: 'dog' },
    { kind: 'fish' },
  ),
  incomparable('not something else', { not: string }, { not: integer }, 1, 'a'),
];
