import { isObject, type Json, type JsonObject, objectOf, referencedSchema } from '@eflow/pipeline';
import { describe, expect, it } from 'vitest';
import { objectInstance, schemas } from './support/contract.js';
import { findingsOf, validatorOf } from './support/validators.js';

interface Field {
  field: string;
  name: string;
  key: string;
  schema: JsonObject;
}

const objects = Object.entries(schemas).filter(([, schema]) => schema['type'] === 'object');
const closed = objects.filter(([, schema]) => schema['additionalProperties'] === false).map(([name]) => name);
const open = objects.map(([name]) => name).filter((name) => !closed.includes(name));

const fields: Field[] = objects.flatMap(([name, { properties }]) =>
  Object.entries(objectOf(properties)).map(([key, schema]) => ({
    field: `${name}.${key}`,
    name,
    key,
    schema: objectOf(schema),
  })),
);
const required = fields.filter(({ name, key }) => [schemas[name]?.['required']].flat().includes(key));

/** The schema itself in the place of a reference to it. */
function resolved(schema: JsonObject): JsonObject {
  return objectOf(schemas[referencedSchema(schema) ?? ''] ?? schema);
}

const TYPES: Record<string, (value: Json) => boolean> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  array: Array.isArray,
  object: isObject,
};
const VALUES: readonly Json[] = [null, false, 7, 1.5, 'text', [], {}];
const WORDS = ['null', 'false', '7', '1.5', '"text"', 'an array of 0', 'an object'];

/** Pairs of a value that is not of a type and the words for it. */
function wrongValues(type: string): (readonly [Json, string])[] {
  return VALUES.flatMap((value, index) => (TYPES[type]?.(value) ? [] : [[value, WORDS[index] ?? ''] as const]));
}

describe('a required field', () => {
  it.each(required)('is missed at its place: $field', ({ name, key }) => {
    const { [key]: _, ...rest } = objectInstance(name);
    const pointer = `/${key}`;
    const message = `${pointer}: expected a value, got nothing`;
    const issue = {
      message,
      path: [key],
      pointer,
      expected: 'a value',
      got: 'nothing',
    };
    expect(findingsOf(name, rest)).toEqual({ issues: [issue], notices: [] });
    expect(findingsOf(name, { ...rest, [key]: undefined })).toEqual({
      issues: [issue],
      notices: [],
    });
  });

  it('is one of many', () => {
    expect(required.length).toBeGreaterThan(150);
  });
});

describe('a field that is not required', () => {
  it.each(fields.filter((field) => !required.includes(field)))('may be absent: $field', ({ name, key }) => {
    const { [key]: _, ...rest } = objectInstance(name);
    expect(validatorOf(name).is(rest)).toBe(true);
  });
});

describe('a field of the wrong type', () => {
  it.each(fields)('is refused at its place: $field', ({ name, key, schema }) => {
    const type = String(resolved(schema)['type']);
    const wrong = wrongValues(type);
    expect(wrong.length).toBeGreaterThan(VALUES.length - 3);
    for (const [value, got] of wrong) {
      const pointer = `/${key}`;
      const issue = {
        message: `${pointer}: expected ${type}, got ${got}`,
        path: [key],
        pointer,
        expected: type,
        got,
      };
      expect(findingsOf(name, { ...objectInstance(name), [key]: value })).toEqual({ issues: [issue], notices: [] });
    }
  });

  const lists = fields.filter(({ schema }) => typeof itemType(schema) === 'string');

  it.each(lists)('is refused in a list, too: $field', ({ name, key, schema }) => {
    for (const [value, got] of wrongValues(String(itemType(schema)))) {
      const { issues, notices } = findingsOf(name, {
        ...objectInstance(name),
        [key]: [value],
      });
      expect(issues).toMatchObject([
        {
          path: [key, 0],
          pointer: `/${key}/0`,
          expected: itemType(schema),
          got,
        },
      ]);
      expect(notices).toEqual([]);
    }
  });

  it('is taken for anything where the contract names no type', () => {
    const labels = { total: 7, entries: [null, 1, 'a', [], {}] };
    expect(findingsOf('OfferGroupLabels', labels)).toEqual({
      issues: [],
      notices: [],
    });
  });
});

function itemType(schema: JsonObject): Json | undefined {
  return resolved(objectOf(schema['items']))['type'];
}

describe('an unknown field', () => {
  const finding = {
    message: '/new_field: not a field of the contract',
    path: ['new_field'],
    pointer: '/new_field',
    expected: 'no such field',
    got: '"new"',
  };

  it.each(open)('is a notice in a response: %s', (name) => {
    expect(findingsOf(name, { ...objectInstance(name), new_field: 'new' })).toEqual({ issues: [], notices: [finding] });
  });

  it.each(closed)('is an issue in a request: %s', (name) => {
    expect(findingsOf(name, { ...objectInstance(name), new_field: 'new' })).toEqual({ issues: [finding], notices: [] });
  });

  it('makes the difference between requests and responses', () => {
    expect(closed).toEqual(['DealSearch', 'DealSearchFilters', 'OfferGroupCreate']);
  });
});
