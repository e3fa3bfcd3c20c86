import { createOfferGroup, getOfferDeal, listOfferDeals, searchDeals } from '#generated/hey-api/index.js';

export async function calls() {
  const { data: list } = await listOfferDeals({ path: { offerId: 1 } });
  const { data: deal } = await getOfferDeal({
    path: { offerId: 1, dealId: 1 },
    query: { relationship: ['locations', 'trackings'] },
  });
  const { data: found } = await searchDeals({
    query: { page: 1, page_size: 50 },
    body: { filters: { network_offer_ids: [1, 2] } },
  });
  const { data: group } = await createOfferGroup({
    body: {
      name: 'Group',
      offer_group_status: 'active',
      network_advertiser_id: 13,
      network_offer_ids: [1],
      currency_id: 'USD',
    },
  });
  return [
    list?.deals[0]?.name,
    deal?.relationship.deal_locations?.[0]?.city,
    found?.deals[0]?.coupon_code,
    group?.network_offer_group_id,
  ];
}
