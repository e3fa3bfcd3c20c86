import type {
  DealList,
  DealPage,
  DealRelationshipName,
  ErrorBody,
  OfferDeal,
  OfferGroup,
  operations,
} from '@eflow/contract';
import { expectTypeOf } from 'vitest';

type Parameters<T extends keyof operations> = operations[T]['parameters'];
type Success<T extends keyof operations> = operations[T]['responses'][200]['content']['application/json'];

/** Bodies of all responses but the successful one, of every operation. */
type Failure = {
  [T in keyof operations]: {
    [S in Exclude<keyof operations[T]['responses'], 200>]: operations[T]['responses'][S] extends {
      content: { 'application/json': infer Body };
    }
      ? Body
      : never;
  };
};

// Which operations there are.
expectTypeOf<keyof operations>().toEqualTypeOf<
  'createOfferGroup' | 'listOfferDeals' | 'searchDeals' | 'getOfferDeal'
>();

// Parameters of the path are required numbers.
expectTypeOf<Parameters<'listOfferDeals'>['path']>().toEqualTypeOf<{ offerId: number }>();
expectTypeOf<Parameters<'getOfferDeal'>['path']>().toEqualTypeOf<{ offerId: number; dealId: number }>();
expectTypeOf<Parameters<'searchDeals'>['path']>().toEqualTypeOf<undefined>();

// Parameters of the query are optional, each on its own and all together.
expectTypeOf<Parameters<'searchDeals'>['query']>().toEqualTypeOf<{ page?: number; page_size?: number } | undefined>();
expectTypeOf<Parameters<'getOfferDeal'>['query']>().toEqualTypeOf<
  { relationship?: DealRelationshipName[] } | undefined
>();
expectTypeOf<Parameters<'listOfferDeals'>['query']>().toEqualTypeOf<undefined>();
expectTypeOf<Parameters<'createOfferGroup'>['query']>().toEqualTypeOf<undefined>();

export const paged: Parameters<'searchDeals'> = { query: { page: 2, page_size: 50 } };
// @ts-expect-error a page is a number
export const textPage: Parameters<'searchDeals'> = { query: { page: '2' } };
// @ts-expect-error the parameter is called page_size
export const pageSize: Parameters<'searchDeals'> = { query: { pageSize: 50 } };
// @ts-expect-error an offer is named by its number
export const textOffer: Parameters<'listOfferDeals'> = { path: { offerId: '1' } };
// @ts-expect-error both ids are needed
export const dealless: Parameters<'getOfferDeal'> = { path: { offerId: 1 } };

// The values of `relationship` are those of the document and no others, unlike the keys that they bring.
type Relationship = NonNullable<NonNullable<Parameters<'getOfferDeal'>['query']>['relationship']>;
expectTypeOf<Relationship[number]>().toEqualTypeOf<'locations' | 'products' | 'resources' | 'trackings'>();
export const asked: Relationship = ['locations', 'trackings'];
// @ts-expect-error not something to ask for
export const offers: Relationship = ['locations', 'offers'];
// @ts-expect-error the key of the response
export const key: Relationship = ['deal_locations'];
// @ts-expect-error any text is not something to ask for
export const anyText = (text: string): Relationship => [text];
// @ts-expect-error a list
export const single: Relationship = 'locations';

// Each operation answers with its own body.
expectTypeOf<Success<'createOfferGroup'>>().toEqualTypeOf<OfferGroup>();
expectTypeOf<Success<'listOfferDeals'>>().toEqualTypeOf<DealList>();
expectTypeOf<Success<'searchDeals'>>().toEqualTypeOf<DealPage>();
expectTypeOf<Success<'getOfferDeal'>>().toEqualTypeOf<OfferDeal>();

// Or with an error, whose text stands under one of two keys.
expectTypeOf<ErrorBody>().toEqualTypeOf<{ error?: string; Error?: string }>();
type Statuses = 400 | 401 | 403 | 429 | 500 | 'default';
expectTypeOf<Failure>().toEqualTypeOf<{
  createOfferGroup: Record<Statuses, ErrorBody>;
  listOfferDeals: Record<Statuses | 404, ErrorBody>;
  searchDeals: Record<Statuses, ErrorBody>;
  getOfferDeal: Record<Statuses | 404, ErrorBody>;
}>();
export const nothing: ErrorBody = {};
// @ts-expect-error a missing text is left out
export const undefinedError: ErrorBody = { error: undefined };
