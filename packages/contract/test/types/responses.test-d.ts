import type {
  DealAsset,
  DealCategory,
  DealLocation,
  DealOffer,
  DealProduct,
  DealResource,
  DealScope,
  DealStatus,
  DealType,
  OfferDeal,
  OfferGroup,
  OfferGroupLabels,
  OfferGroupStatus,
  RemainingCaps,
  SearchedDeal,
} from '@eflow/contract';
import { expectTypeOf } from 'vitest';
import type { RequiredKeys } from './required-keys.js';

/** What an open enum is: the known values, which editors offer, and any other text. */
type Open<T extends string> = T | (string & {});

declare const deal: OfferDeal;
declare const text: string;

// An enum in a response is open; its known values are not lost in `string`.
expectTypeOf<OfferDeal['deal_type']>().toEqualTypeOf<Open<DealType>>();
expectTypeOf<OfferDeal['deal_type']>().not.toEqualTypeOf<string>();
expectTypeOf<Extract<OfferDeal['deal_type'], 'coupon'>>().toEqualTypeOf<'coupon'>();
expectTypeOf<OfferDeal['deal_status']>().toEqualTypeOf<Open<DealStatus>>();
expectTypeOf<OfferDeal['scope']>().toEqualTypeOf<Open<DealScope>>();
expectTypeOf<OfferDeal['deal_categories']>().toEqualTypeOf<Open<DealCategory>[]>();
expectTypeOf<SearchedDeal['deal_type']>().toEqualTypeOf<Open<DealType>>();
expectTypeOf<SearchedDeal['deal_categories']>().toEqualTypeOf<Open<DealCategory>[]>();
expectTypeOf<OfferGroup['offer_group_status']>().toEqualTypeOf<Open<OfferGroupStatus>>();
export const opened: OfferDeal = { ...deal, deal_type: text, deal_categories: ['womens', text, 'brand-new'] };
// @ts-expect-error an open enum is a text all the same
export const numbered: OfferDeal = { ...deal, deal_type: 5 };
// @ts-expect-error a missing value is no text
export const empty: OfferDeal = { ...deal, deal_type: null };

// The enum itself is closed.
export const known: DealType = 'coupon';
// @ts-expect-error not a known type
export const unknownType: DealType = 'brand-new';
// @ts-expect-error any text is not a known type
export const anyType: DealType = deal.deal_type;
// @ts-expect-error spelled otherwise in the document
export const misspelled: DealCategory = 'babies-kids-baby-toys-activity-equipment';
export const oddlySpelled: DealCategory = 'Babies-kids-baby-toys-activity-equipment';

// What may come along with a deal of an offer is optional, with a found deal it is certain.
expectTypeOf<OfferDeal['relationship']>().toEqualTypeOf<{
  deal_locations?: DealLocation[];
  deal_products?: DealProduct[];
  deal_resources?: DealResource[];
  tracking_url?: string;
}>();
expectTypeOf<SearchedDeal['relationship']>().toEqualTypeOf<{ deal_resources: DealResource[]; offers: DealOffer[] }>();
export const bare: OfferDeal = { ...deal, relationship: {} };
// @ts-expect-error it may not be there
export const city = (): string => deal.relationship.deal_locations[0].city;
export const assets = (found: SearchedDeal): DealAsset[] =>
  found.relationship.deal_resources.flatMap(({ relationship }) => relationship.assets);

// Only a found deal says what else there is.
expectTypeOf<Pick<SearchedDeal, 'has_products' | 'has_locations'>>().toEqualTypeOf<{
  has_products: boolean;
  has_locations: boolean;
}>();
expectTypeOf<Exclude<keyof SearchedDeal, keyof OfferDeal>>().toEqualTypeOf<'has_products' | 'has_locations'>();
expectTypeOf<Exclude<keyof OfferDeal, keyof SearchedDeal>>().toEqualTypeOf<never>();
// @ts-expect-error not on the deal of an offer
export const hasProducts = deal.has_products;

// Every field of a deal and of a group is there.
expectTypeOf<RequiredKeys<OfferDeal>>().toEqualTypeOf<keyof OfferDeal>();
expectTypeOf<RequiredKeys<SearchedDeal>>().toEqualTypeOf<keyof SearchedDeal>();
expectTypeOf<RequiredKeys<OfferGroup>>().toEqualTypeOf<keyof OfferGroup>();
// @ts-expect-error the currency of the request does not come back
export const currency = (group: OfferGroup): unknown => group.currency_id;

// Amounts are numbers, never texts, and never null.
type Amount = `${'coupon_code_discount' | 'threshold' | 'purchase_limit'}_amount`;
expectTypeOf<Pick<OfferDeal, Amount>>().toEqualTypeOf<Record<Amount, number>>();
expectTypeOf<Extract<keyof OfferDeal, `${string}_amount`>>().toEqualTypeOf<Amount>();
expectTypeOf<OfferDeal['coupon_code_discount_percentage']>().toEqualTypeOf<number>();

// What is left of each cap: sixteen numbers, all of them there.
type Period = 'daily' | 'weekly' | 'monthly' | 'global';
type Measure = 'conversion' | 'payout' | 'revenue' | 'click';
expectTypeOf<RemainingCaps>().toEqualTypeOf<Record<`remaining_${Period}_${Measure}_cap`, number>>();
expectTypeOf<OfferGroup['relationship']['remaining_caps']>().toEqualTypeOf<RemainingCaps>();
expectTypeOf<Pick<OfferGroup, `${Period}_${Measure}_cap`>>().toEqualTypeOf<
  Record<`${Period}_${Measure}_cap`, number>
>();

// What a label looks like is not known.
expectTypeOf<OfferGroupLabels>().toEqualTypeOf<{ total: number; entries: unknown[] }>();
