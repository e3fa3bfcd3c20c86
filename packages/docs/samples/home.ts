const { createMock } = await import('@eflow/mock');
globalThis.fetch = createMock({ size: 0 }).fetch;

// #region program
import { couponCodeDiscount, createAffiliateClient } from '@eflow/affiliate-client';

const everflow = createAffiliateClient({
  apiKey: process.env['EVERFLOW_AFFILIATE_KEY'],
});

const filters = { network_offer_ids: [1, 2] };
for await (const deal of everflow.deals.search({ filters })) {
  console.log(deal.name, deal.coupon_code, couponCodeDiscount(deal));
}
// #endregion
