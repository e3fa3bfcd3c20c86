import * as enums from '@eflow/contract/enums';
import { describe, expect, it } from 'vitest';
import { schemas } from './support/contract.js';

const all = [
  { name: 'DealCategory', count: 254, first: 'alcohol-beer', last: 'womens', guard: enums.isKnownDealCategory },
  {
    name: 'DealRelationshipName',
    count: 4,
    first: 'locations',
    last: 'trackings',
    guard: enums.isKnownDealRelationshipName,
  },
  { name: 'DealScope', count: 3, first: 'entire_store', last: 'product', guard: enums.isKnownDealScope },
  { name: 'DealStatus', count: 3, first: 'active', last: 'deleted', guard: enums.isKnownDealStatus },
  { name: 'DealType', count: 27, first: 'coupon', last: 'free_trial', guard: enums.isKnownDealType },
  { name: 'OfferGroupStatus', count: 3, first: 'active', last: 'deleted', guard: enums.isKnownOfferGroupStatus },
];
const lists = new Map<string, readonly string[]>([
  ['DealCategory', enums.dealCategoryValues],
  ['DealRelationshipName', enums.dealRelationshipNameValues],
  ['DealScope', enums.dealScopeValues],
  ['DealStatus', enums.dealStatusValues],
  ['DealType', enums.dealTypeValues],
  ['OfferGroupStatus', enums.offerGroupStatusValues],
]);

describe.each(all)('$name', ({ name, count, first, last, guard }) => {
  const values = lists.get(name) ?? [];

  it('has the values of the contract in their order', () => {
    expect(values).toEqual(schemas[name]?.['enum']);
  });

  it('has as many values as the document, each once, from the first to the last', () => {
    expect(values).toHaveLength(count);
    expect(new Set(values).size).toBe(count);
    expect([values[0], values.at(-1)]).toEqual([first, last]);
  });

  it('knows its values', () => {
    expect(values.filter((value) => !guard(value))).toEqual([]);
  });

  it('does not know anything else', () => {
    const others = ['', 'brand-new', ` ${first}`, first.toUpperCase(), 'toString', '__proto__', '0', 'length'];
    expect(
      [...others, null, undefined, 0, true, Number.NaN, [first], { first }, new String(first)].filter(guard),
    ).toEqual([]);
  });
});

describe('the module', () => {
  it('has a list and a guard for each enum and nothing else', () => {
    const names = Object.keys(schemas).filter((name) => Array.isArray(schemas[name]?.['enum']));
    expect(all.map(({ name }) => name)).toEqual(names);
    expect(Object.keys(enums)).toHaveLength(2 * names.length);
  });

  it('keeps the odd spellings of the document', () => {
    expect(enums.dealCategoryValues).toContain('Babies-kids-baby-toys-activity-equipment');
    expect(enums.dealCategoryValues).toContain('health-beauty-health-care-cdb');
    expect(enums.dealCategoryValues.filter((value) => value !== value.toLowerCase())).toHaveLength(1);
  });
});
