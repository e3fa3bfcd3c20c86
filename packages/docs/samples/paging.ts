// #region items
import { createAffiliateClient } from '@eflow/affiliate-client';

const everflow = createAffiliateClient({
  apiKey: process.env['EVERFLOW_AFFILIATE_KEY'],
});

const filters = { network_offer_ids: [1, 2] };
for await (const deal of everflow.deals.search({ filters })) {
  console.log(deal.name);
  if (deal.deal_type === 'coupon') break;
}
// #endregion

// #region total
const { deals, paging } = await everflow.deals.search({ page: 1, page_size: 20 });
console.log(deals.length, 'of', paging.total_count);
// #endregion

// #region pages
for await (const page of everflow.deals.search({ page_size: 20 }).pages()) {
  console.log(page.paging.page, page.deals.length);
}

// #endregion

// #region all
import type { SearchedDeal } from '@eflow/affiliate-client';

const all = new Map<number, SearchedDeal>();
for await (const deal of everflow.deals.search({ page_size: 500 })) {
  all.set(deal.network_advertiser_deal_id, deal);
}
console.log(all.size);
// #endregion

// #region by-hand
for (let page = 1; ; page += 1) {
  const { deals, paging } = await everflow.deals.search({ page, page_size: 20 });
  console.log(page, deals.length);
  if (deals.length === 0 || page * paging.page_size >= paging.total_count) break;
}
// #endregion
