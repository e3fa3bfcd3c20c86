// What a user has written against version N. Each line says what it needs of the contract.
import { createAffiliateClient } from '@eflow/affiliate-client';
import type { DealLocation, OfferGroupAdvertiser } from '@eflow/contract'; // uses OfferGroupAdvertiser
import { createNetworkClient } from '@eflow/network-client';

const { MOCK_URL: baseUrl = '' } = process.env;
const affiliate = createAffiliateClient({ apiKey: 'mock-affiliate-key', baseUrl });
const network = createNetworkClient({ apiKey: 'mock-network-key', baseUrl });

function addressOf(location: DealLocation): string {
  const { city } = location; // uses DealLocation.city
  return `${location.business_name}, ${city}`; // uses DealLocation.business_name
}

const { deals } = await affiliate.deals.listForOffer({ offerId: 1 });
for (const deal of deals) {
  console.log(deal.name, deal.coupon_code); // uses OfferDeal.name OfferDeal.coupon_code
}

const deal = await affiliate.deals.get({ offerId: 1, dealId: 1, relationship: ['locations'] });
for (const location of deal.relationship.deal_locations) {
  console.log(addressOf(location));
  console.log(location.business_website); // uses DealLocation.business_website
}

let count = 0;
for await (const found of affiliate.deals.search({ page_size: 5 })) {
  count += found.network_advertiser_deal_id > 0 ? 1 : 0; // uses SearchedDeal.network_advertiser_deal_id
}
console.log(count);

const input = {
  name: 'Holiday Offers',
  offer_group_status: 'active' as const,
  network_advertiser_id: 13,
  network_offer_ids: [1],
  currency_id: 'USD',
};
const group = await network.offerGroups.create(input); // sends OfferGroupCreate
const advertiser: OfferGroupAdvertiser | undefined = group.relationship.advertiser;
console.log(group.name, advertiser?.network_advertiser_id); // uses OfferGroup.name
