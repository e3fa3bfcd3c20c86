import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  type CouponCodeDiscount,
  couponCodeDiscount,
  fromUnixTime,
  type PurchaseLimit,
  purchaseLimit,
  type Threshold,
  threshold,
} from '@eflow/affiliate-client';
import { createMock, type MockData } from '@eflow/mock';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/** What the contract says of a property, as far as these tests read it. */
interface Property {
  description?: string;
  'x-exclusive-with'?: string;
  'x-sentinel'?: { value: unknown };
}

const contract = createRequire(import.meta.url).resolve('@eflow/contract/affiliate.yaml');
const bundle: { components: { schemas: Record<string, { properties?: Record<string, Property> }> } } = parse(
  readFileSync(contract, 'utf8'),
);
const schemas = Object.values(bundle.components.schemas).map(({ properties = {} }) => properties);
const properties = schemas.flatMap((schema) => Object.entries(schema));

type Fields = MockData['deals'][number]['fields'];
type View = CouponCodeDiscount | Threshold | PurchaseLimit | null;

const [deal] = createMock({ size: 0 }).data.deals;
const zero = {
  coupon_code_discount_percentage: 0,
  coupon_code_discount_amount: 0,
  coupon_code_discount_currency_id: 'USD',
  threshold_quantity: 0,
  threshold_amount: 0,
  threshold_amount_currency_id: 'EUR',
  purchase_limit_quantity: 0,
  purchase_limit_amount: 0,
  purchase_limit_amount_currency_id: 'CHF',
};

/** The helper of each pair: both members, and the currency of the second. */
const helpers: { view: (from: typeof zero) => View; pair: (keyof typeof zero)[]; kinds: string[]; currency: string }[] =
  [
    {
      view: couponCodeDiscount,
      pair: ['coupon_code_discount_percentage', 'coupon_code_discount_amount'],
      kinds: ['percentage', 'amount'],
      currency: 'USD',
    },
    {
      view: threshold,
      pair: ['threshold_quantity', 'threshold_amount'],
      kinds: ['quantity', 'amount'],
      currency: 'EUR',
    },
    {
      view: purchaseLimit,
      pair: ['purchase_limit_quantity', 'purchase_limit_amount'],
      kinds: ['quantity', 'amount'],
      currency: 'CHF',
    },
  ];

it('there is a helper for each pair of the contract of which one is set', () => {
  const pairs = properties.flatMap(([name, { 'x-exclusive-with': other }]) =>
    other === undefined ? [] : [[name, other].sort().join()],
  );
  expect(new Set(pairs)).toEqual(new Set(helpers.map(({ pair }) => pair.toSorted().join())));
});

describe.each(helpers)(
  'the helper for $pair',
  ({ view, pair: [one = '', other = ''], kinds: [kind = '', amount = ''], currency }) => {
    it('takes for unset what the contract does', () => {
      const sentinels = schemas
        .flatMap((schema) => [schema[one], schema[other]])
        .flatMap((node) => node?.['x-sentinel'] ?? []);
      expect(sentinels.length).toBeGreaterThan(0);
      expect(new Set(sentinels.map(({ value }) => value))).toEqual(new Set([0]));
    });

    it('gives the one that is set', () => {
      expect(view({ ...zero, [one]: 15 })).toEqual({ kind, [kind]: 15 });
      expect(view({ ...zero, [other]: 0.5 })).toEqual({ kind: amount, [amount]: 0.5, currencyId: currency });
    });

    it('gives null when none is set, although there is a currency', () => {
      expect(view(zero)).toBeNull();
    });

    it('gives both when the API breaks its promise', () => {
      const conflict = { kind: 'conflict', [kind]: 15, [amount]: 20, currencyId: currency };
      expect(view({ ...zero, [one]: 15, [other]: 20 })).toEqual(conflict);
    });

    it('finds in every deal of the mock what is there', () => {
      const deals = createMock({ size: 200 }).data.deals.map(({ fields }) => fields);
      const found = deals.map((fields: Fields) => ({ fields: new Map(Object.entries(fields)), view: view(fields) }));
      for (const { fields, view } of found) {
        const expected = [one, other].filter((name) => fields.get(name) !== 0);
        expect(expected.length).toBe(view === null ? 0 : 1);
        expect(view?.kind).toBe(expected.length === 0 ? undefined : expected[0] === one ? kind : amount);
      }
      expect(new Set(found.map(({ view }) => view?.kind))).toEqual(new Set([kind, amount, undefined]));
    });
  },
);

describe('fromUnixTime', () => {
  const times = properties.filter(([, { description }]) => description?.includes('Unix'));

  it('takes for none what the contract does', () => {
    const sentinels = times.flatMap(([, { 'x-sentinel': sentinel }]) => sentinel ?? []);
    expect(sentinels.length).toBeGreaterThan(0);
    for (const { value } of sentinels) expect(fromUnixTime(Number(value))).toBeNull();
  });

  it('reads seconds', () => {
    expect(fromUnixTime(1_690_304_400)?.toISOString()).toBe('2023-07-25T17:00:00.000Z');
    expect(fromUnixTime(-1)?.toISOString()).toBe('1969-12-31T23:59:59.000Z');
  });

  it('reads the times of the document', () => {
    expect(fromUnixTime(deal?.fields.date_valid_from ?? 0)).toEqual(new Date('2023-07-25T17:00:00Z'));
    expect(fromUnixTime(deal?.fields.date_valid_to ?? 1)).toBeNull();
  });
});
