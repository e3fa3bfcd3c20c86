import {
  createAffiliateClient,
  createClient,
  type DealType,
  isKnownDealType,
  type OfferDeal,
} from '@eflow/affiliate-client';

declare const deal: OfferDeal;
const everflow = createAffiliateClient({ apiKey: 'key' });

// TS2322 Type 'string & {}' is not assignable to type
export const known: DealType = deal.deal_type;
// TS2322 Type 'string' is not assignable to type 'number'.
export const number: number = deal.deal_type;
if (isKnownDealType(deal.deal_type)) {
  switch (deal.deal_type) {
    // TS2678 Type '"cupon"' is not comparable to type
    case 'cupon':
      break;
  }
}

const result = await everflow.deals.get({ offerId: 1, dealId: 1 }).result();
// TS18048 'result.data' is possibly 'undefined'.
result.data.name;
if (!result.ok) {
  // TS2339 Property 'status' does not exist on type
  result.error.status;
  // TS2367 This comparison appears to be unintentional because the types
  if (result.error.name === 'NotFound') console.log();
  // TS18048 'result.error.body' is possibly 'undefined'.
  if (result.error.name === 'NotFoundError') result.error.body.error;
  // TS2322 Type 'string | undefined' is not assignable to type 'string'.
  if (result.error.name === 'NotFoundError') result.error.message = result.error.body?.error;
}

// TS2322 Type '"us"' is not assignable to type 'Region | undefined'.
createAffiliateClient({ apiKey: 'key', region: 'us' });
// TS2345/TS2741 Property 'apiKey' is missing in type '{}' but required in type 'AffiliateClientOptions'.
createClient({});
