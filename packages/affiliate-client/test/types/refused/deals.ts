import { createAffiliateClient, type DealRelationshipName } from '@eflow/affiliate-client';

declare const flag: boolean;
declare const name: DealRelationshipName;
declare const names: DealRelationshipName[];
declare const given: { relationship?: ['locations'] };
const { deals } = createAffiliateClient({ apiKey: 'key' });
const ids = { offerId: 1, dealId: 1 };

// TS2353 Object literal may only specify known properties, and 'locale' does not exist in type 'GetOfferDealInput<readonly []>'.
deals.get({ ...ids, locale: 'en' });
// TS2561 'offer' does not exist in type 'ListOfferDealsInput'. Did you mean to write 'offerId'?
deals.listForOffer({ offer: 1 });
// TS2345 Property 'dealId' is missing in type
deals.get({ offerId: 1, relationship: ['locations'] });
// TS2322 Type 'string' is not assignable to type 'number'.
deals.get({ offerId: '1', dealId: 1 });
// TS2820 Type '"location"' is not assignable to type '"locations" | "products" | "resources" | "trackings"'. Did you mean '"locations"'?
deals.get({ ...ids, relationship: ['location'] });
// TS2561 Did you mean to write 'network_offer_ids'?
deals.search({ filters: { network_offer_id: [1] } });
// TS2353 'retries' does not exist in type 'CallOptions'.
deals.search({}, { retries: 1 });

const nothing = await deals.get(ids);
// TS18048 'nothing.relationship.deal_locations' is possibly 'undefined'.
nothing.relationship.deal_locations.length;
const empty = await deals.get({ ...ids, relationship: [] });
// TS18048 'empty.relationship.deal_locations' is possibly 'undefined'.
empty.relationship.deal_locations.length;
const other = await deals.get({ ...ids, relationship: ['products'] });
// TS18048 'other.relationship.deal_locations' is possibly 'undefined'.
other.relationship.deal_locations.length;
const either = await deals.get({ ...ids, relationship: flag ? ['locations'] : ['products'] });
// TS18048 'either.relationship.deal_locations' is possibly 'undefined'.
either.relationship.deal_locations.length;
const perhaps = await deals.get({ ...ids, relationship: flag ? ['locations'] : undefined });
// TS18048 'perhaps.relationship.deal_locations' is possibly 'undefined'.
perhaps.relationship.deal_locations.length;
const spread = await deals.get({ ...ids, ...(flag ? { relationship: ['locations'] as const } : {}) });
// TS18048 'spread.relationship.deal_locations' is possibly 'undefined'.
spread.relationship.deal_locations.length;
const optional = await deals.get({ ...ids, ...given });
// TS18048 'optional.relationship.deal_locations' is possibly 'undefined'.
optional.relationship.deal_locations.length;
const variable = await deals.get({ ...ids, relationship: names });
// TS18048 'variable.relationship.deal_locations' is possibly 'undefined'.
variable.relationship.deal_locations.length;
const named = await deals.get({ ...ids, relationship: [name] });
// TS18048 'named.relationship.deal_locations' is possibly 'undefined'.
named.relationship.deal_locations.length;
// The link is one value, and which one cannot be made up where the server left it out.
const link = await deals.get({ ...ids, relationship: ['trackings'] });
// TS18048 'link.relationship.tracking_url' is possibly 'undefined'.
link.relationship.tracking_url.length;
// TS2551 Did you mean 'deal_locations'?
link.relationship.deal_location;
