import type { SearchedDeal } from '@eflow/contract';
import { documentPayloads } from '../generated/operations.js';
import type { MockData, MockDeal } from './model.js';

const { listOfferDeals, searchDeals, getOfferDeal, createOfferGroup } = documentPayloads;

/** What the examples of the vendor's documents show, and nothing else. */
export function documentData(): MockData {
  const { advertiser } = createOfferGroup.response.relationship;
  const offers = searchDeals.response.deals.flatMap(({ relationship }) => relationship.offers);
  return structuredClone({
    advertisers: [advertiser],
    offers: offers.map((offer) => ({ offer, advertiser: advertiser.network_advertiser_id, visible: true })),
    deals: searchDeals.response.deals.map(documentDeal),
    offerGroups: [],
  });
}

/** The deal that the document shows at three moments: in a list, in a search and alone. */
function documentDeal(searched: SearchedDeal): MockDeal {
  const { has_products: _products, has_locations: _locations, relationship, ...found } = searched;
  const { relationship: details, ...single } = getOfferDeal.response;
  const listed = listOfferDeals.response.deals.find(
    (deal) => deal.network_advertiser_deal_id === searched.network_advertiser_deal_id,
  );
  const { relationship: _none, ...fields } = listed ?? getOfferDeal.response;
  return {
    fields,
    offers: relationship.offers.map((offer) => offer.network_offer_id),
    locations: details.deal_locations ?? [],
    products: details.deal_products ?? [],
    resources: relationship.deal_resources,
    moments: {
      searchDeals: { fields: found },
      getOfferDeal: {
        fields: single,
        resources: details.deal_resources ?? [],
        ...(details.tracking_url !== undefined && { tracking_url: details.tracking_url }),
      },
    },
  };
}
