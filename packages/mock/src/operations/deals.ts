import type { DealPage, DealSearch, OfferDeal, SearchedDeal } from '@eflow/contract';
import type { Catalog } from '../data/catalog.js';
import type { MockDeal, MockOffer } from '../data/model.js';
import { operations } from '../generated/operations.js';
import { HttpError } from '../http-error.js';

/** The deals of an offer that the affiliate may promote; 404 for any other offer. */
export function listOfferDeals(catalog: Catalog, offerId: number): { deals: OfferDeal[] } {
  visibleOffer(catalog, offerId);
  return { deals: catalog.deals([offerId]).map(({ fields }) => ({ ...fields, relationship: {} })) };
}

/** One deal of an offer, with what `relationship` asks for. */
export function getOfferDeal(
  catalog: Catalog,
  offerId: number,
  dealId: number,
  relationship: readonly string[],
): OfferDeal {
  const { offer } = visibleOffer(catalog, offerId);
  const deal = catalog.deals([offerId]).find(({ fields }) => fields.network_advertiser_deal_id === dealId);
  if (!deal) throw HttpError.documented(404);
  const moment = deal.moments?.getOfferDeal;
  const members: Required<OfferDeal['relationship']> = {
    deal_locations: deal.locations,
    deal_products: deal.products,
    deal_resources: moment?.resources ?? deal.resources,
    tracking_url: moment?.tracking_url ?? offer.tracking_url,
  };
  const keys = operations.getOfferDeal.parameters.flatMap((parameter) =>
    relationship.map((value) => parameter.keys?.[value]),
  );
  const asked = Object.entries(members).filter(([key]) => keys.includes(key));
  return { ...deal.fields, ...moment?.fields, relationship: Object.fromEntries(asked) };
}

/** One page of the deals of all offers that the affiliate may promote, or of those that the filter names. */
export function searchDeals(catalog: Catalog, { filters }: DealSearch, page: number, pageSize: number): DealPage {
  const found = catalog.deals(filters?.network_offer_ids);
  const size = Math.min(pageSize, operations.searchDeals.maxPageSize ?? pageSize);
  const first = (page - 1) * size;
  return {
    deals: found.slice(first, first + size).map((deal) => searched(catalog, deal)),
    paging: { page, page_size: size, total_count: found.length },
  };
}

function searched(catalog: Catalog, deal: MockDeal): SearchedDeal {
  const moment = deal.moments?.searchDeals;
  return {
    ...deal.fields,
    ...moment?.fields,
    has_products: deal.products.length > 0,
    has_locations: deal.locations.length > 0,
    relationship: {
      deal_resources: moment?.resources ?? deal.resources,
      offers: deal.offers.flatMap((id) => catalog.offer(id)?.offer ?? []),
    },
  };
}

function visibleOffer(catalog: Catalog, offerId: number): MockOffer {
  const found = catalog.offer(offerId);
  if (!found) throw HttpError.documented(404);
  return found;
}
