import { createAffiliateClient } from '@eflow/affiliate-client';
import { createNetworkClient } from '@eflow/network-client';

const affiliate = createAffiliateClient({ apiKey: 'key' });
const network = createNetworkClient({ apiKey: 'key' });

export async function calls() {
  const { deals } = await affiliate.deals.listForOffer({ offerId: 1 });
  const deal = await affiliate.deals.get({ offerId: 1, dealId: 1, relationship: ['locations', 'trackings'] });
  const found = await affiliate.deals.search({ filters: { network_offer_ids: [1, 2] }, page: 1, page_size: 50 });
  const group = await network.offerGroups.create({
    name: 'Group',
    offer_group_status: 'active',
    network_advertiser_id: 13,
    network_offer_ids: [1],
    currency_id: 'USD',
  });
  return [
    deals[0]?.name,
    deal.relationship.deal_locations?.[0]?.city,
    found.deals[0]?.coupon_code,
    group.network_offer_group_id,
  ];
}
