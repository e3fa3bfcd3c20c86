// #region ask
import { createAffiliateClient } from '@eflow/affiliate-client';

const everflow = createAffiliateClient({
  apiKey: process.env['EVERFLOW_AFFILIATE_KEY'],
});

const { relationship } = await everflow.deals.get({
  offerId: 1,
  dealId: 1,
  relationship: ['products', 'trackings'],
});
console.log(relationship.deal_products.map((product) => product.product_name));
console.log(relationship.deal_locations?.length);

// #endregion

// #region some
import type { DealRelationshipName } from '@eflow/affiliate-client';

const names: DealRelationshipName[] = ['products'];
const deal = await everflow.deals.get({ offerId: 1, dealId: 1, relationship: names });
console.log(deal.relationship.deal_products?.length);
// #endregion

// #region search
const filters = { network_offer_ids: [1] };
const { deals } = await everflow.deals.search({ filters, page_size: 1 });
for (const { relationship } of deals) {
  console.log(
    relationship.offers.map((offer) => offer.name),
    relationship.deal_resources.length,
  );
}
// #endregion
