import type { DealSearch, OfferGroupCreate, operations } from '@eflow/contract';
import { expectTypeOf } from 'vitest';
import type { RequiredKeys } from './required-keys.js';

const least: OfferGroupCreate = {
  name: 'Spring Sale',
  offer_group_status: 'active',
  network_advertiser_id: 13,
  network_offer_ids: [1, 2],
  currency_id: 'USD',
};

// Five fields are required, and nothing else is.
expectTypeOf<RequiredKeys<OfferGroupCreate>>().toEqualTypeOf<
  'name' | 'offer_group_status' | 'network_advertiser_id' | 'network_offer_ids' | 'currency_id'
>();

const { name: _name, ...nameless } = least;
// @ts-expect-error a name is required
export const withoutName: OfferGroupCreate = nameless;
const { offer_group_status: _status, ...statusless } = least;
// @ts-expect-error a status is required
export const withoutStatus: OfferGroupCreate = statusless;
const { network_advertiser_id: _advertiser, ...advertiserless } = least;
// @ts-expect-error an advertiser is required
export const withoutAdvertiser: OfferGroupCreate = advertiserless;
const { network_offer_ids: _offers, ...offerless } = least;
// @ts-expect-error offers are required
export const withoutOffers: OfferGroupCreate = offerless;
const { currency_id: _currency, ...currencyless } = least;
// @ts-expect-error a currency is required
export const withoutCurrency: OfferGroupCreate = currencyless;

// Every field is named here, so that none comes unnoticed.
expectTypeOf<keyof OfferGroupCreate>().toEqualTypeOf<
  RequiredKeys<OfferGroupCreate> | 'labels' | 'internal_notes' | 'is_caps_enabled' | 'is_soft_cap' | Cap
>();

// Caps are optional numbers, sixteen of them.
type Period = 'daily' | 'weekly' | 'monthly' | 'global';
type Measure = 'conversion' | 'payout' | 'revenue' | 'click';
type Cap = `${Period}_${Measure}_cap`;
expectTypeOf<Pick<OfferGroupCreate, Cap>>().toEqualTypeOf<{ [K in Cap]?: number }>();
expectTypeOf<OfferGroupCreate['is_caps_enabled']>().toEqualTypeOf<boolean | undefined>();
expectTypeOf<OfferGroupCreate['labels']>().toEqualTypeOf<string[] | undefined>();

// @ts-expect-error a cap is a number
export const textCap: OfferGroupCreate = { ...least, daily_click_cap: '25' };
// @ts-expect-error a cap that is not set is left out
export const nullCap: OfferGroupCreate = { ...least, daily_click_cap: null };
// @ts-expect-error a cap that is not set is left out
export const undefinedCap: OfferGroupCreate = { ...least, daily_click_cap: undefined };
// @ts-expect-error there are no caps by the year
export const unknownCap: OfferGroupCreate = { ...least, yearly_click_cap: 25 };
// @ts-expect-error a misspelled field
export const misspelled: OfferGroupCreate = { ...least, internal_note: 'Runs until the end of May' };
// @ts-expect-error what the response has is not part of the request
export const fromResponse: OfferGroupCreate = { ...least, network_offer_group_id: 7 };

// The enum is closed: only documented values may be sent.
expectTypeOf<OfferGroupCreate['offer_group_status']>().toEqualTypeOf<'active' | 'paused' | 'deleted'>();
// @ts-expect-error not a status
export const gone: OfferGroupCreate = { ...least, offer_group_status: 'gone' };
// @ts-expect-error any text is not a status
export const anyStatus = (offer_group_status: string): OfferGroupCreate => ({ ...least, offer_group_status });

// A search may be empty, and takes no unknown field on either level.
export const everything: DealSearch[] = [{}, { filters: {} }, { filters: { network_offer_ids: [] } }];
expectTypeOf<DealSearch>().toEqualTypeOf<{ filters?: { network_offer_ids?: number[] } }>();
// @ts-expect-error not a field of a search
export const unknownField: DealSearch = { filter: {} };
// @ts-expect-error not a filter
export const unknownFilter: DealSearch = { filters: { network_offer_id: [1] } };

// Operations take these bodies.
type BodyOf<T extends keyof operations> = operations[T]['requestBody'];
expectTypeOf<BodyOf<'createOfferGroup'>>().toEqualTypeOf<{ content: { 'application/json': OfferGroupCreate } }>();
expectTypeOf<BodyOf<'searchDeals'>>().toEqualTypeOf<{ content: { 'application/json': DealSearch } } | undefined>();
expectTypeOf<BodyOf<'listOfferDeals' | 'getOfferDeal'>>().toEqualTypeOf<undefined>();
