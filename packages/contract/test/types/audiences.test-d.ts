import type * as contract from '@eflow/contract';
import type { affiliate, network } from '@eflow/contract';
import { expectTypeOf } from 'vitest';

type NetworkPath = '/v1/networks/offergroups';
type AffiliatePath =
  | '/v1/affiliates/deals'
  | '/v1/affiliates/offers/{offerId}/deals'
  | '/v1/affiliates/offers/{offerId}/deals/{dealId}';

// Each audience has its own paths and no others; together they are the contract.
expectTypeOf<keyof network.paths>().toEqualTypeOf<NetworkPath>();
expectTypeOf<keyof affiliate.paths>().toEqualTypeOf<AffiliatePath>();
expectTypeOf<keyof contract.paths>().toEqualTypeOf<NetworkPath | AffiliatePath>();

// @ts-expect-error a path of the network
export type NetworkOnly = affiliate.paths['/v1/networks/offergroups'];
// @ts-expect-error a path of affiliates
export type AffiliateOnly = network.paths['/v1/affiliates/deals'];

expectTypeOf<keyof network.operations>().toEqualTypeOf<'createOfferGroup'>();
expectTypeOf<keyof affiliate.operations>().toEqualTypeOf<'listOfferDeals' | 'searchDeals' | 'getOfferDeal'>();

// @ts-expect-error a schema of affiliates
export type AffiliateSchema = network.components['schemas']['OfferDeal'];
// @ts-expect-error a schema of the network
export type NetworkSchema = affiliate.components['schemas']['OfferGroup'];

// What an audience has of the schemas is the same as in the whole.
type Schemas = contract.components['schemas'];
type NetworkSchemas = network.components['schemas'];
type AffiliateSchemas = affiliate.components['schemas'];
expectTypeOf<NetworkSchemas>().toEqualTypeOf<Pick<Schemas, keyof NetworkSchemas>>();
expectTypeOf<AffiliateSchemas>().toEqualTypeOf<Pick<Schemas, keyof AffiliateSchemas>>();
expectTypeOf<keyof NetworkSchemas | keyof AffiliateSchemas>().toEqualTypeOf<keyof Schemas>();
expectTypeOf<keyof NetworkSchemas & keyof AffiliateSchemas>().toEqualTypeOf<'ErrorBody'>();

// Every schema has an alias of its own name.
expectTypeOf<{
  DealAsset: contract.DealAsset;
  DealCategory: contract.DealCategory;
  DealList: contract.DealList;
  DealLocation: contract.DealLocation;
  DealOffer: contract.DealOffer;
  DealPage: contract.DealPage;
  DealProduct: contract.DealProduct;
  DealRelationshipName: contract.DealRelationshipName;
  DealResource: contract.DealResource;
  DealResourceRelationships: contract.DealResourceRelationships;
  DealScope: contract.DealScope;
  DealSearch: contract.DealSearch;
  DealSearchFilters: contract.DealSearchFilters;
  DealStatus: contract.DealStatus;
  DealType: contract.DealType;
  ErrorBody: contract.ErrorBody;
  OfferDeal: contract.OfferDeal;
  OfferDealRelationships: contract.OfferDealRelationships;
  OfferGroup: contract.OfferGroup;
  OfferGroupAdvertiser: contract.OfferGroupAdvertiser;
  OfferGroupCreate: contract.OfferGroupCreate;
  OfferGroupLabels: contract.OfferGroupLabels;
  OfferGroupRelationships: contract.OfferGroupRelationships;
  OfferGroupStatus: contract.OfferGroupStatus;
  Paging: contract.Paging;
  RemainingCaps: contract.RemainingCaps;
  SearchedDeal: contract.SearchedDeal;
  SearchedDealRelationships: contract.SearchedDealRelationships;
}>().toEqualTypeOf<Schemas>();
