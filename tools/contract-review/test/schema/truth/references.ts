import { equal, incomparable, narrower, type Row, wider } from './row.js';

/** `$ref`, beside other keywords and in circles. */
const root = {
  s: {
    Name: { type: 'string', maxLength: 5 },
    Alias: { $ref: '#/s/Name' },
    Node: { type: 'object', properties: { value: { type: 'integer' }, next: { $ref: '#/s/Node' } } },
    Unrolled: {
      type: 'object',
      properties: {
        value: { type: 'integer' },
        next: { type: 'object', properties: { next: { $ref: '#/s/Unrolled' }, value: { type: 'integer' } } },
      },
    },
    Wider: { type: 'object', properties: { value: { type: 'number' }, next: { $ref: '#/s/Wider' } } },
    Closed: {
      type: 'object',
      properties: { value: { type: 'integer' }, next: { $ref: '#/s/Closed' } },
      additionalProperties: false,
    },
    Even: { type: 'object', properties: { odd: { $ref: '#/s/Odd' } }, additionalProperties: false },
    Odd: { type: 'object', properties: { even: { $ref: '#/s/Even' } }, additionalProperties: false },
    Tree: { anyOf: [{ type: 'string' }, { type: 'array', items: { $ref: '#/s/Tree' } }] },
    Tree2: { anyOf: [{ type: 'array', items: { $ref: '#/s/Tree2' } }, { type: 'string' }] },
    Numbers: { anyOf: [{ type: ['string', 'integer'] }, { type: 'array', items: { $ref: '#/s/Numbers' } }] },
    Endless: { type: 'object', required: ['next'], properties: { next: { $ref: '#/s/Endless' } } },
    Crossing: { type: ['array', 'object'], minItems: 1, items: { $ref: '#/s/Road' } },
    Road: { type: 'object', required: ['to'], properties: { to: { $ref: '#/s/Crossing' } } },
    Map: {
      type: 'object',
      required: ['at', 'road'],
      properties: { at: { $ref: '#/s/Crossing' }, road: { $ref: '#/s/Road' } },
    },
    Atlas: {
      type: 'object',
      required: ['a', 'z'],
      properties: { a: { $ref: '#/s/Road' }, z: { $ref: '#/s/Crossing' } },
    },
    Json: {
      type: ['string', 'number', 'boolean', 'null', 'array', 'object'],
      items: { $ref: '#/s/Json' },
      additionalProperties: { $ref: '#/s/Json' },
    },
    'with/slash': { type: 'integer' },
    AllOf: { allOf: [{ $ref: '#/s/Node' }, { required: ['value'] }] },
    Animal: { type: 'object', required: ['kind'], properties: { kind: { type: 'string' } } },
    Cat: { allOf: [{ $ref: '#/s/Animal' }, { properties: { kind: { const: 'cat' }, lives: { type: 'integer' } } }] },
    FlatCat: { type: 'object', required: ['kind'], properties: { kind: { const: 'cat' }, lives: { type: 'integer' } } },
  },
};
const ref = (name: string) => ({ $ref: `#/s/${name}` });

export const REFERENCES: Row[] = [
  equal('by name and inline', ref('Name'), { type: 'string', maxLength: 5 }, root),
  equal('by another name', ref('Name'), ref('Alias'), root),
  equal('in an allOf of one', ref('Name'), { allOf: [ref('Name')], description: 'x' }, root),
  equal('with a slash in its name', ref('with~1slash'), { type: 'integer' }, root),
  equal('beside a description', ref('Name'), { ...ref('Name'), description: 'x' }, root),
  equal('beside what it says anyway', ref('Name'), { ...ref('Name'), maxLength: 9 }, root),
  equal('a circle, unrolled once', ref('Node'), ref('Unrolled'), root),
  equal('a circle through anyOf in another order', ref('Tree'), ref('Tree2'), root),
  equal('a circle without an end', ref('Endless'), false, root),
  equal('a circle through everything', ref('Json'), {}, root),
  equal('a base with more, flat', ref('Cat'), ref('FlatCat'), root),
  equal(
    'in a list',
    { type: 'array', items: ref('Name') },
    { type: 'array', items: { type: 'string', maxLength: 5 } },
    root,
  ),
  narrower('a circle with a way out', ref('Map'), false, { at: {}, road: { to: {} } }, root),
  narrower('the same from the other side', ref('Atlas'), false, { a: { to: {} }, z: {} }, root),
  narrower('beside something narrower', ref('Name'), { ...ref('Name'), minLength: 1 }, '', root),
  narrower('a circle gets narrower', ref('Wider'), ref('Node'), { value: 0.5 }, root),
  narrower('a circle is closed', ref('Node'), ref('Closed'), { x: 1 }, root),
  narrower('a circle gets a required property', ref('Node'), ref('AllOf'), {}, root),
  narrower('a circle through anyOf loses a type', ref('Numbers'), ref('Tree'), [1], root),
  narrower(
    'deep in a circle',
    { properties: { n: ref('Wider') } },
    { properties: { n: ref('Node') } },
    { n: { value: 0.5 } },
    root,
  ),
  wider('a name becomes longer', ref('Name'), { type: 'string', maxLength: 6 }, 'aaaaaa', root),
  wider('a special case becomes the base', ref('Cat'), ref('Animal'), { kind: 'dog' }, root),
  incomparable(
    'two that refer to each other',
    { ...ref('Even'), minProperties: 1 },
    { ...ref('Odd'), minProperties: 1 },
    { odd: {} },
    { even: {} },
    root,
  ),
];
