// #region program
import { createAffiliateClient } from '@eflow/affiliate-client';

const everflow = createAffiliateClient({
  apiKey: 'mock-affiliate-key',
  baseUrl: 'http://127.0.0.1:4010',
});

const deal = await everflow.deals.get({
  offerId: 1,
  dealId: 1,
  relationship: ['locations'],
});
console.log(deal.name, deal.coupon_code);
console.log(deal.relationship.deal_locations[0]?.business_name);
// #endregion
