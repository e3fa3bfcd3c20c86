// biome-ignore-all lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema.
import { equal, incomparable, narrower, type Row, wider } from './row.js';

/** `if`, `then`, `else`, `dependentSchemas`. */
const card = { properties: { by: { const: 'card' } }, required: ['by'] };
const number = { required: ['number'] };
const iban = { required: ['iban'] };

export const CONDITIONAL: Row[] = [
  equal('if alone', { type: 'object', if: card }, { type: 'object' }),
  equal('then alone', { type: 'object', then: number }, { type: 'object' }),
  equal('if true', { if: true, then: number, else: iban }, number),
  equal('if false', { if: false, then: number, else: iban }, iban),
  equal('then as an implication', { if: card, then: number }, { anyOf: [{ not: card }, number] }),
  equal('else as an implication', { if: card, else: iban }, { anyOf: [card, iban] }),
  equal('both the same', { if: card, then: number, else: number }, number),
  equal('turned round', { if: card, then: number, else: iban }, { if: { not: card }, then: iban, else: number }),
  equal(
    'an if that always holds',
    { type: 'string', if: { type: 'string' }, then: { minLength: 1 } },
    { type: 'string', minLength: 1 },
  ),
  equal(
    'an if by types',
    { if: { type: 'string' }, then: { maxLength: 3 }, else: { type: 'integer' } },
    {
      anyOf: [{ type: 'string', maxLength: 3 }, { type: 'integer' }],
    },
  ),
  equal(
    'a dependent schema of a required property',
    { required: ['a'], dependentSchemas: { a: { required: ['b'] } } },
    { required: ['a', 'b'] },
  ),
  equal(
    'a dependent schema as a list',
    { dependentSchemas: { a: { required: ['b'] } } },
    { dependentRequired: { a: ['b'] } },
  ),
  equal('a dependent schema that is open', { dependentSchemas: { a: {} } }, {}),
  equal(
    'a dependent schema that cannot be',
    { type: 'object', dependentSchemas: { a: false } },
    { type: 'object', properties: { a: false } },
  ),
  narrower('then is set', { type: 'object', if: card }, { type: 'object', if: card, then: number }, { by: 'card' }),
  narrower(
    'then gets narrower',
    { if: card, then: number },
    { if: card, then: { required: ['number', 'name'] } },
    { by: 'card', number: 1 },
  ),
  narrower(
    'else is set',
    { type: 'object', if: card, then: number },
    { type: 'object', if: card, then: number, else: iban },
    {},
  ),
  narrower(
    'an if that holds more often',
    { if: { required: ['a', 'b'] }, then: { required: ['c'] } },
    {
      ...{ if: { required: ['a'] }, then: { required: ['c'] } },
    },
    { a: 1 },
  ),
  narrower(
    'a dependent schema is set',
    { type: 'object' },
    { type: 'object', dependentSchemas: { a: { required: ['b'] } } },
    { a: 1 },
  ),
  narrower(
    'a dependent schema gets narrower',
    { dependentSchemas: { a: { properties: { b: { type: 'number' } } } } },
    {
      dependentSchemas: { a: { properties: { b: { type: 'integer' } } } },
    },
    { a: 1, b: 0.5 },
  ),
  wider('then is dropped', { if: card, then: number, else: iban }, { if: card, else: iban }, { by: 'card' }),
  wider('an implication for a must', { allOf: [card, number] }, { if: card, then: number }, {}),
  incomparable(
    'another then',
    { type: 'object', if: card, then: number },
    { type: 'object', if: card, then: iban },
    { by: 'card', number: 1 },
    { by: 'card', iban: 1 },
  ),
  incomparable(
    'then and else change places',
    { type: 'object', if: card, then: number, else: iban },
    {
      ...{ type: 'object', if: card, then: iban, else: number },
    },
    { by: 'card', number: 1 },
    { by: 'card', iban: 1 },
  ),
];
