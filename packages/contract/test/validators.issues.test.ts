import { describe, expect, it } from 'vitest';
import { objectInstance } from './support/contract.js';
import { findingsOf } from './support/validators.js';

const deal = objectInstance('OfferDeal');
const paging = objectInstance('Paging');

describe('the place of a finding', () => {
  it('leads through objects and lists', () => {
    const resource = { ...objectInstance('DealResource'), relationship: { assets: [{}] } };
    const value = { deals: [deal, { ...deal, relationship: { deal_resources: [resource, resource] } }] };
    const { issues } = findingsOf('DealList', value);
    expect(issues).toHaveLength(16);
    expect(issues[8]).toEqual({
      message:
        '/deals/1/relationship/deal_resources/1/relationship/assets/0/network_asset_id: expected a value, got nothing',
      path: ['deals', 1, 'relationship', 'deal_resources', 1, 'relationship', 'assets', 0, 'network_asset_id'],
      pointer: '/deals/1/relationship/deal_resources/1/relationship/assets/0/network_asset_id',
      expected: 'a value',
      got: 'nothing',
    });
  });

  it('has a number for an index in a list and a text for a key like it', () => {
    expect(findingsOf('DealList', { deals: [5] }).issues[0]?.path).toEqual(['deals', 0]);
    expect(findingsOf('Paging', { ...paging, 0: 5 }).notices[0]?.path).toEqual(['0']);
  });

  it.each([
    ['a/b', '/a~1b'],
    ['m~n', '/m~0n'],
    ['~1', '/~01'],
    ['~0/', '/~00~1'],
    ['', '/'],
    ['a.b[0]', '/a.b[0]'],
    ['%2F', '/%2F'],
    ['ключ "x"', '/ключ "x"'],
  ])('escapes the key %j', (key, pointer) => {
    const { notices } = findingsOf('Paging', { ...paging, [key]: 'here' });
    expect(notices).toMatchObject([{ path: [key], pointer, got: '"here"' }]);
    expect(notices[0]?.message).toBe(`${pointer}: not a field of the contract`);
  });

  it('is spoken of as the value when it is the value', () => {
    expect(findingsOf('Paging', 'text').issues[0]?.message).toBe('(value): expected object, got "text"');
  });
});

describe('a report', () => {
  it('tells everything at once', () => {
    const value = { ...deal, name: 5, deal_type: 'brand-new', deal_categories: [null, 'brand-new'], new_field: {} };
    const { issues, notices } = findingsOf('OfferDeal', value);
    expect(issues.map(({ message }) => message)).toEqual([
      '/name: expected string, got 5',
      '/deal_categories/0: expected string, got null',
    ]);
    expect(notices.map(({ message }) => message)).toEqual([
      '/deal_type: expected one of 27 known values, got "brand-new"',
      '/deal_categories/1: expected one of 254 known values, got "brand-new"',
      '/new_field: not a field of the contract',
    ]);
  });

  it('tells of a value of the wrong type once, although it is no known value either', () => {
    expect(findingsOf('OfferDeal', { ...deal, deal_type: 5 })).toMatchObject({ issues: [{}], notices: [] });
    expect(findingsOf('DealStatus', 5)).toMatchObject({ issues: [{ expected: 'string' }], notices: [] });
  });
});

describe('what is there', () => {
  const got = (value: unknown) => findingsOf('Paging', { ...paging, page: value }).issues[0]?.got;

  it.each<{ words: string; value: unknown }>([
    { words: 'null', value: null },
    { words: 'true', value: true },
    { words: '1.5', value: 1.5 },
    { words: 'NaN', value: Number.NaN },
    { words: 'Infinity', value: Number.POSITIVE_INFINITY },
    { words: '5n', value: 5n },
    { words: 'Symbol(page)', value: Symbol('page') },
    { words: 'a function', value: () => 5 },
    { words: 'an array of 0', value: [] },
    { words: 'an array of 3', value: [1, 2, 3] },
    { words: 'an object', value: {} },
    { words: 'an object', value: new Date(0) },
    { words: '""', value: '' },
    { words: '"5"', value: '5' },
    { words: '"a \\"b\\"\\n"', value: 'a "b"\n' },
  ])('is put in words: $words', ({ words, value }) => {
    expect(got(value)).toBe(words);
  });

  it('is shortened when it is long', () => {
    expect(got('a'.repeat(38))).toBe(`"${'a'.repeat(38)}"`);
    expect(got('a'.repeat(39))).toBe(`"${'a'.repeat(39)}…`);
    expect(got('a'.repeat(10_000_000))).toBe(`"${'a'.repeat(39)}…`);
    expect(got(10n ** 50n)).toBe(`1${'0'.repeat(39)}…`);
  });

  it('is never cut in the middle of a character', () => {
    expect(got('😀'.repeat(50))).toBe(`"${'😀'.repeat(19)}…`);
    expect(got(`a${'😀'.repeat(50)}`)).toBe(`"a${'😀'.repeat(19)}…`);
  });
});
