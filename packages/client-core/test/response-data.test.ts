import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Received } from '../src/client.js';
import { invalidResponse } from '../src/errors.js';
import type { Operation } from '../src/operation.js';
import { dataOf, jsonObject } from '../src/response-data.js';
import { LIST } from './support/client.js';
import { exchange } from './support/sending.js';

const redact = (text: string): string => text.replaceAll('k3y', '***');

function data(text: string, input: object = {}, operation: Operation = LIST, validation = {}): unknown {
  return dataOf({ ...exchange(), text }, operation, input, validation, redact);
}

afterEach(() => {
  // Whatever a test has done, no other object may be like this.
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Object.keys(Object)).toEqual([]);
});

describe('jsonObject', () => {
  it('gives objects', () => {
    expect(jsonObject('{"a":[1]}')).toEqual({ a: [1] });
    expect(jsonObject(' {} ')).toEqual({});
  });

  it.each(['', '[]', '[{}]', 'null', 'true', '0', '"{}"', '{', 'undefined', '<p>'])('gives nothing for %j', (text) => {
    expect(jsonObject(text)).toBeUndefined();
  });
});

describe('lists that were asked for', () => {
  const asked = { relationship: ['locations', 'trackings'] };

  it.each([
    ['{}', { deal_locations: [], deal_trackings: [] }],
    ['{"relationship":null}', { deal_locations: [], deal_trackings: [] }],
    ['{"relationship":{"deal_locations":null}}', { deal_locations: [], deal_trackings: [] }],
    ['{"relationship":{"deal_locations":[1],"offer":{}}}', { deal_locations: [1], deal_trackings: [], offer: {} }],
    ['{"relationship":[1]}', [1]],
    ['{"relationship":"text"}', 'text'],
  ])('are there: %s', (text, relationship) => {
    expect(data(text, asked)).toEqual({ relationship });
  });

  it.each([{}, { relationship: undefined }, { relationship: 'locations' }])('are not there for %j', (input) => {
    expect(data('{"id":1}', input)).toEqual({ id: 1 });
    expect(data('{"relationship":{}}', input)).toEqual({ relationship: {} });
  });

  it('are only those that were asked for, and that come as lists', () => {
    expect(data('{}', { relationship: ['trackings'] })).toEqual({ relationship: { deal_trackings: [] } });
    expect(data('{}', { relationship: ['single', 'trackings'] })).toEqual({ relationship: { deal_trackings: [] } });
    expect(data('{}', { relationship: [] })).toEqual({ relationship: {} });
  });

  it('are not there for an operation without such lists', () => {
    const { lists: _lists, ...plain } = LIST;
    expect(data('{}', asked, plain)).toEqual({});
  });

  it.each([
    '{"__proto__":{"polluted":1},"relationship":{"__proto__":{"polluted":1}}}',
    '{"relationship":{"constructor":{"prototype":{"polluted":1}}}}',
  ])('and keys of prototypes do no harm in a response: %s', (text) => {
    const got = data(text, { relationship: ['locations'] });
    expect(got).not.toHaveProperty('polluted');
    expect(got).toHaveProperty(['relationship', 'deal_locations'], []);
    expect({}).not.toHaveProperty('polluted');
  });

  it.each(['__proto__', 'constructor', 'toString'])('and "%s" as a wish does no harm', (name) => {
    expect(data('{"relationship":{}}', { relationship: [name] })).toEqual({ relationship: {} });
  });
});

describe('a response without a body', () => {
  it('has no data, whatever came', () => {
    expect(data('', {}, { ...LIST, empty: true })).toBeUndefined();
    expect(data('<html>', {}, { ...LIST, empty: true })).toBeUndefined();
  });
});

describe('validators', () => {
  it.each([undefined, 'off'])('are not asked when validation is %s', (validate) => {
    const validators = vi.fn();
    data('{}', {}, LIST, { validate, validators });
    expect(validators).not.toHaveBeenCalled();
  });

  it.each(['report', 'throw'])('get what came, before lists are added, with "%s"', (validate) => {
    const seen: unknown[] = [];
    const onMismatch = vi.fn();
    const validators = (received: Received): void => {
      seen.push({ ...received, data: structuredClone(received.data) });
    };
    const { response, request } = exchange();
    const options = {
      validate: validate === 'throw' ? ('throw' as const) : ('report' as const),
      validators,
      onMismatch,
    };
    const got = dataOf({ response, request, text: '{"a":1}' }, LIST, { relationship: ['locations'] }, options, redact);
    expect(seen).toEqual([{ data: { a: 1 }, response, request, validate, onMismatch, redact }]);
    expect(got).toEqual({ a: 1, relationship: { deal_locations: [] } });
  });

  it('end the call with what they throw', () => {
    const { response, request } = exchange();
    const error = invalidResponse('no', request, response);
    const validators = (): never => {
      throw error;
    };
    expect(() => data('{}', {}, LIST, { validate: 'throw', validators })).toThrow(error);
  });

  it('are not asked about what is no JSON object', () => {
    const validators = vi.fn();
    expect(() => data('[k3y]', {}, LIST, { validate: 'throw', validators })).toThrow(/"\[\*\*\*\]"/);
    expect(validators).not.toHaveBeenCalled();
  });
});
