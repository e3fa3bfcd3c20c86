import { describe, expect, it } from 'vitest';
import { issueOf } from '../src/issue.js';

/** What a finding of this keyword says is expected; the contract uses a part of the keywords today. */
function expected(keyword: string, params: Record<string, unknown>): string {
  return issueOf({ instancePath: '/place', keyword, params }, { place: 'text' }).expected;
}

describe('what is expected', () => {
  it.each<{ keyword: string; params: Record<string, unknown>; words: string }>([
    { keyword: 'type', params: { type: 'string' }, words: 'string' },
    { keyword: 'type', params: { type: ['string', 'null'] }, words: 'string or null' },
    { keyword: 'required', params: { missingProperty: 'name' }, words: 'a value' },
    { keyword: 'additionalProperties', params: { additionalProperty: 'name' }, words: 'no such field' },
    { keyword: 'knownProperties', params: { additionalProperty: 'name' }, words: 'no such field' },
    { keyword: 'enum', params: { allowedValues: ['a', 1, null] }, words: 'one of "a", 1, null' },
    { keyword: 'knownValues', params: { allowedValues: [1, 2, 3, 4, 5, 6] }, words: 'one of 1, 2, 3, 4, 5, 6' },
    { keyword: 'enum', params: { allowedValues: [1, 2, 3, 4, 5, 6, 7] }, words: 'one of 7 known values' },
    { keyword: 'enum', params: {}, words: 'a known value' },
    { keyword: 'const', params: { allowedValue: 'a' }, words: '"a"' },
    { keyword: 'pattern', params: { pattern: '^[A-Z]{3}$' }, words: 'text that matches ^[A-Z]{3}$' },
    { keyword: 'discriminator', params: { tag: 'kind' }, words: 'a known value in `kind`' },
    { keyword: 'oneOf', params: { passingSchemas: null }, words: 'one of the alternatives' },
    { keyword: 'anyOf', params: {}, words: 'one of the alternatives' },
    { keyword: 'minimum', params: { comparison: '>=', limit: 0 }, words: 'minimum 0' },
    { keyword: 'maxLength', params: { limit: 5 }, words: 'maxLength 5' },
    { keyword: 'multipleOf', params: { multipleOf: 0.01 }, words: 'multipleOf 0.01' },
    { keyword: 'uniqueItems', params: { i: 1, j: 0 }, words: 'uniqueItems' },
  ])('is put in words: $keyword, $words', ({ keyword, params, words }) => {
    expect(expected(keyword, params)).toBe(words);
  });
});

describe('the place', () => {
  it('is that of a field that should be there', () => {
    const finding = { instancePath: '/list/1', keyword: 'required', params: { missingProperty: 'a/b' } };
    expect(issueOf(finding, { list: [0, {}] })).toEqual({
      message: '/list/1/a~1b: expected a value, got nothing',
      path: ['list', 1, 'a/b'],
      pointer: '/list/1/a~1b',
      expected: 'a value',
      got: 'nothing',
    });
  });

  it('is read back from the pointer', () => {
    const finding = { instancePath: '/~01/m~0n', keyword: 'type', params: { type: 'string' } };
    expect(issueOf(finding, { '~1': { 'm~n': 5 } })).toMatchObject({ path: ['~1', 'm~n'], got: '5' });
  });

  it('is nowhere when it is not in the value', () => {
    const finding = { instancePath: '/a/b/c', keyword: 'type', params: { type: 'string' } };
    expect(issueOf(finding, { a: 'text' })).toMatchObject({ path: ['a', 'b', 'c'], got: 'nothing' });
    expect(issueOf(finding, null)).toMatchObject({ got: 'nothing' });
  });
});
