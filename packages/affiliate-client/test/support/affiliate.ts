import { validators } from '../../src/generated/validators.js';
import { type AffiliateClient, createAffiliateClient } from '../../src/index.js';
import type { Options, Subject } from './subject.js';

const make = (options: Options): AffiliateClient => createAffiliateClient(options);
const common = { audience: 'affiliate', idempotent: true, validators, client: make } as const;

/** The operations of the Affiliate API. */
export const affiliateSubjects: readonly Subject[] = [
  {
    ...common,
    name: 'listOfferDeals',
    method: 'GET',
    call: (options, call) => make(options).deals.listForOffer({ offerId: 1 }, call),
    http: (options) =>
      make(options).http.GET('/v1/affiliates/offers/{offerId}/deals', { params: { path: { offerId: 1 } } }),
  },
  {
    ...common,
    name: 'searchDeals',
    method: 'POST',
    call: (options, call) =>
      make(options).deals.search({ filters: { network_offer_ids: [1, 2] }, page: 1, page_size: 5 }, call),
    http: (options) =>
      make(options).http.POST('/v1/affiliates/deals', { body: { filters: { network_offer_ids: [1, 2] } } }),
  },
  {
    ...common,
    name: 'getOfferDeal',
    method: 'GET',
    call: (options, call) =>
      make(options).deals.get({ offerId: 1, dealId: 1, relationship: ['locations', 'trackings'] }, call),
    http: (options) =>
      make(options).http.GET('/v1/affiliates/offers/{offerId}/deals/{dealId}', {
        params: { path: { offerId: 1, dealId: 1 } },
      }),
  },
];
