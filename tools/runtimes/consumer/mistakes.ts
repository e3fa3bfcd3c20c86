// Never run: mistakes that the types have to refuse.
import { type createAffiliateClient, getOfferDeal } from '@eflow/affiliate-client';
import type { createNetworkClient } from '@eflow/network-client';

export async function mistakes(
  affiliate: ReturnType<typeof createAffiliateClient>,
  network: ReturnType<typeof createNetworkClient>,
): Promise<void> {
  // @ts-expect-error: the deal is missing.
  await affiliate.deals.get({ offerId: 1 });
  // @ts-expect-error: an id is a number.
  await affiliate.deals.listForOffer({ offerId: 'one' });
  // @ts-expect-error: there is no such relationship.
  await affiliate.deals.get({ offerId: 1, dealId: 1, relationship: ['places'] });
  // @ts-expect-error: there is no such filter.
  await affiliate.deals.search({ filters: { network_offer_id: [1] } });
  // @ts-expect-error: the key is of the other API.
  await getOfferDeal(network, { offerId: 1, dealId: 1 });
  // @ts-expect-error: the offers are missing.
  await network.offerGroups.create({ name: 'A group' });
  const plain = await affiliate.deals.get({ offerId: 1, dealId: 1 });
  // @ts-expect-error: the locations were not asked for, so they may be missing.
  plain.relationship.deal_locations[0];
  // @ts-expect-error: there is no such path.
  await affiliate.http.GET('/v1/affiliates/deals');
}
