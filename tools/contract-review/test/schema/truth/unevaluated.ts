// biome-ignore-all lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema.
import { equal, incomparable, narrower, type Row, wider } from './row.js';

/** `unevaluatedProperties`, `unevaluatedItems`. */
const a = { properties: { a: { type: 'string' } } };
const b = { properties: { b: { type: 'integer' } } };
const needsB = { ...b, required: ['b'] };
const closed = { unevaluatedProperties: false };

export const UNEVALUATED: Row[] = [
  equal('of a plain object', { ...a, ...closed }, { ...a, additionalProperties: false }),
  equal('open', { ...a, unevaluatedProperties: true }, a),
  equal(
    'behind allOf',
    { allOf: [a, b], ...closed },
    { properties: { ...a.properties, ...b.properties }, additionalProperties: false },
  ),
  equal(
    'behind additionalProperties',
    { ...a, additionalProperties: { type: 'string' }, ...closed },
    { ...a, additionalProperties: { type: 'string' } },
  ),
  equal(
    'behind an if',
    { ...a, if: needsB, then: {}, else: {}, ...closed },
    {
      anyOf: [
        { properties: { ...a.properties, ...b.properties }, required: ['b'], additionalProperties: false },
        { ...a, additionalProperties: false },
      ],
    },
  ),
  equal(
    'behind oneOf of tagged objects',
    {
      oneOf: [
        { properties: { k: { const: 1 }, a: {} }, required: ['k'] },
        { properties: { k: { const: 2 }, b: {} }, required: ['k'] },
      ],
      ...closed,
    },
    {
      oneOf: [
        { properties: { k: { const: 1 }, a: {} }, required: ['k'], additionalProperties: false },
        { properties: { k: { const: 2 }, b: {} }, required: ['k'], additionalProperties: false },
      ],
    },
  ),
  equal(
    'of a list',
    { prefixItems: [{ type: 'string' }], unevaluatedItems: false },
    { prefixItems: [{ type: 'string' }], items: false },
  ),
  equal('behind items', { items: { type: 'string' }, unevaluatedItems: false }, { items: { type: 'string' } }),
  equal(
    'items behind allOf',
    { allOf: [{ prefixItems: [{}, {}] }], unevaluatedItems: { type: 'string' } },
    {
      ...{ prefixItems: [{}, {}], items: { type: 'string' } },
    },
  ),
  equal(
    'nested twice',
    { allOf: [{ ...a, ...closed }], unevaluatedProperties: { type: 'integer' } },
    { ...a, additionalProperties: false },
  ),
  narrower(
    'anyOf becomes oneOf',
    { anyOf: [a, { ...a, required: ['a'] }], ...closed },
    { oneOf: [a, { ...a, required: ['a'] }], ...closed },
    { a: '' },
  ),
  narrower('is set behind allOf', { allOf: [a, b] }, { allOf: [a, b], ...closed }, { c: 1 }),
  narrower('loses an allOf', { allOf: [a, b], ...closed }, { allOf: [a], ...closed }, { b: 1 }),
  narrower('gets a type', { allOf: [a] }, { allOf: [a], unevaluatedProperties: { type: 'integer' } }, { c: 'c' }),
  narrower(
    'additionalProperties instead behind allOf',
    { allOf: [a], ...closed },
    { allOf: [a], additionalProperties: false },
    { a: '' },
  ),
  narrower('anyOf loses a branch', { anyOf: [a, needsB], ...closed }, { anyOf: [a], ...closed }, { b: 1 }),
  narrower(
    'a list is closed',
    { allOf: [{ prefixItems: [{}] }] },
    { allOf: [{ prefixItems: [{}] }], unevaluatedItems: false },
    [1, 2],
  ),
  narrower(
    'a dependent schema does not evaluate any more',
    { ...a, dependentSchemas: { a: b }, ...closed },
    { ...a, ...closed },
    { a: '', b: 1 },
  ),
  wider(
    'then evaluates more',
    { ...a, if: { required: ['a'] }, then: {}, ...closed },
    { ...a, if: { required: ['a'] }, then: { properties: { c: {} } }, ...closed },
    { a: '', c: 1 },
  ),
  incomparable('another property', { allOf: [a], ...closed }, { allOf: [b], ...closed }, { a: '' }, { b: 1 }),
];
