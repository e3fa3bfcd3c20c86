import { createOfferGroup, getOfferDeal, listOfferDeals, searchDeals } from '#generated/orval/everflow.js';

export async function calls() {
  const list = await listOfferDeals(1);
  const deal = await getOfferDeal(1, 1, { relationship: ['locations', 'trackings'] });
  const found = await searchDeals({ filters: { network_offer_ids: [1, 2] } }, { page: 1, page_size: 50 });
  const group = await createOfferGroup({
    name: 'Group',
    offer_group_status: 'active',
    network_advertiser_id: 13,
    network_offer_ids: [1],
    currency_id: 'USD',
  });
  return [
    list.status === 200 ? list.data.deals[0]?.name : undefined,
    deal.status === 200 ? deal.data.relationship.deal_locations?.[0]?.city : undefined,
    found.status === 200 ? found.data.deals[0]?.coupon_code : undefined,
    group.status === 200 ? group.data.network_offer_group_id : undefined,
  ];
}
