import type { AffiliateClient, DealRelationshipName, OfferDeal } from '@eflow/affiliate-client';

/** The parts of `deal.relationship` that its type says are surely there. */
type Present<D extends OfferDeal> = {
  [K in keyof D['relationship']]-?: undefined extends D['relationship'][K] ? never : K;
}[keyof D['relationship']];

/** Fails to compile unless `Claimed` is what `Actual` is, neither more nor less. */
type Exactly<Actual, Claimed> = [Actual, Claimed] extends [Claimed, Actual] ? unknown : { typed: Actual };

/** A deal and the lists that its type says are in it: what is claimed here is what the compiler found. */
interface Claim {
  deal: OfferDeal;
  keys: readonly string[];
}

function claim<D extends OfferDeal, const K extends readonly string[]>(
  deal: D,
  keys: K & Exactly<Present<D>, K[number]>,
): Claim {
  return { deal, keys };
}

/** A way to ask for relationships; `flag` is something that only the running program knows. */
export type Case = (client: AffiliateClient, flag: boolean) => Promise<Claim>;

const ids = { offerId: 1, dealId: 1 };

export const cases: Record<string, Case> = {
  'nothing asked': async ({ deals }) => claim(await deals.get(ids), []),
  'undefined asked': async ({ deals }) => claim(await deals.get({ ...ids, relationship: undefined }), []),
  'an empty list': async ({ deals }) => claim(await deals.get({ ...ids, relationship: [] }), []),
  'a literal list': async ({ deals }) =>
    claim(await deals.get({ ...ids, relationship: ['locations'] }), ['deal_locations']),
  'a longer literal list': async ({ deals }) =>
    claim(await deals.get({ ...ids, relationship: ['products', 'resources', 'trackings'] }), [
      'deal_products',
      'deal_resources',
    ]),
  'one name twice': async ({ deals }) =>
    claim(await deals.get({ ...ids, relationship: ['locations', 'locations'] }), ['deal_locations']),
  'a part that is no list': async ({ deals }) => claim(await deals.get({ ...ids, relationship: ['trackings'] }), []),
  'as const': async ({ deals }) => {
    const relationship = ['locations', 'products'] as const;
    return claim(await deals.get({ ...ids, relationship }), ['deal_locations', 'deal_products']);
  },
  'a whole input as const': async ({ deals }) => {
    const input = { offerId: 1, dealId: 1, relationship: ['resources'] } as const;
    return claim(await deals.get(input), ['deal_resources']);
  },
  'a spread tuple': async ({ deals }) => {
    const some = ['locations', 'products'] as const;
    return claim(await deals.get({ ...ids, relationship: [...some, 'resources'] }), [
      'deal_locations',
      'deal_products',
      'deal_resources',
    ]);
  },
  'a mutable tuple': async ({ deals }) => {
    const relationship: ['products'] = ['products'];
    return claim(await deals.get({ ...ids, relationship }), ['deal_products']);
  },
  'one of two literal lists': async ({ deals }, flag) =>
    claim(await deals.get({ ...ids, relationship: flag ? ['locations'] : ['products'] }), []),
  'one of two lists that share a name': async ({ deals }, flag) =>
    claim(await deals.get({ ...ids, relationship: flag ? ['locations', 'products'] : ['locations'] }), [
      'deal_locations',
    ]),
  'a variable that is one of two lists': async ({ deals }, flag) => {
    const relationship: ['locations'] | ['resources'] = pick(flag, ['locations'], ['resources']);
    return claim(await deals.get({ ...ids, relationship }), []);
  },
  'a list or nothing': async ({ deals }, flag) =>
    claim(await deals.get({ ...ids, relationship: flag ? ['locations'] : undefined }), []),
  'a list or none of it': async ({ deals }, flag) =>
    claim(await deals.get({ ...ids, relationship: flag ? ['locations'] : [] }), []),
  'a property that may be missing': async ({ deals }, flag) => {
    const more: { relationship?: ['locations'] | undefined } = flag ? { relationship: ['locations'] } : {};
    return claim(await deals.get({ ...ids, ...more }), []);
  },
  'a variable list': async ({ deals }, flag) => {
    const relationship: DealRelationshipName[] = flag ? ['locations'] : [];
    return claim(await deals.get({ ...ids, relationship }), []);
  },
  'a readonly variable list': async ({ deals }, flag) => {
    const relationship: readonly DealRelationshipName[] = flag ? ['locations'] : [];
    return claim(await deals.get({ ...ids, relationship }), []);
  },
  'a list of a variable name': async ({ deals }, flag) => {
    const name: DealRelationshipName = pick<DealRelationshipName>(flag, 'locations', 'products');
    return claim(await deals.get({ ...ids, relationship: [name] }), []);
  },
  'a variable name and a literal': async ({ deals }, flag) => {
    const name = pick<DealRelationshipName>(flag, 'locations', 'products');
    return claim(await deals.get({ ...ids, relationship: [name, 'resources'] }), ['deal_resources']);
  },
  'a list of variable length before a literal': async ({ deals }, flag) => {
    const names: DealRelationshipName[] = flag ? ['locations'] : [];
    return claim(await deals.get({ ...ids, relationship: [...names, 'products'] }), []);
  },
};

/** Hides from the compiler which of the two it is. */
function pick<T>(flag: boolean, one: T, other: T): T {
  return flag ? one : other;
}
