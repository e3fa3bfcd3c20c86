import {
  type AffiliateClient,
  type ApiPromise,
  type Client,
  createAffiliateClient,
  createClient,
  type DealList,
  type GetOfferDealInput,
  listOfferDeals,
  type OfferDeal,
  type SearchedDeal,
  searchDeals,
} from '@eflow/affiliate-client';
import { validators } from '@eflow/affiliate-client/validators';
import { createNetworkClient, createOfferGroup, type OfferGroup } from '@eflow/network-client';
import * as networkValidators from '@eflow/network-client/validators';

export const everflow: AffiliateClient = createAffiliateClient({
  apiKey: async () => 'key',
  region: 'eu',
  timeout: { attempt: 1000 },
  retry: false,
  rateLimit: { requests: 1, window: 1000 },
  validate: 'report',
  validators,
  onMismatch: ({ operation, issues }) => [operation, issues.length],
});
const small: Client<'affiliate'> = createClient({ apiKey: 'key', baseUrl: 'http://localhost' });
const network = createNetworkClient({ apiKey: 'key', validate: 'throw', validators: networkValidators.validators });

export async function calls(): Promise<void> {
  const { deals } = await everflow.deals.listForOffer({ offerId: 1 });
  const list: ApiPromise<DealList, unknown> = listOfferDeals(small, { offerId: 1 }, { timeout: { total: 1 } });
  const { data, response, request } = await list.withResponse();
  const facts: [string, number, number] = [request.url, response.status, data.deals.length + deals.length];
  const page = await everflow.deals.search();
  const total: number = page.paging.total_count;
  const found: SearchedDeal[] = [];
  for await (const deal of everflow.deals.search({ filters: { network_offer_ids: [1] }, page_size: 10 }))
    found.push(deal);
  for await (const { deals } of searchDeals(small).pages()) found.push(...deals);
  const answer = await everflow.http.GET('/v1/affiliates/offers/{offerId}/deals', { params: { path: { offerId: 1 } } });
  const name: string | undefined = answer.data?.deals[0]?.name;
  const group = await network.offerGroups.create({
    name: 'Holiday',
    offer_group_status: 'active',
    network_advertiser_id: 13,
    network_offer_ids: [1],
    currency_id: 'USD',
    daily_click_cap: undefined,
  });
  const other: OfferGroup = await createOfferGroup(network, { ...input, network_offer_ids: [1], labels: ['a'] });
  console.log(facts, total, found, name, group.relationship.remaining_caps.remaining_daily_click_cap, other.name);
}

const input = {
  name: 'Holiday',
  offer_group_status: 'active',
  network_advertiser_id: 13,
  currency_id: 'USD',
} as const;

/** An input that comes from elsewhere. */
export function wrapped(given: GetOfferDealInput): Promise<OfferDeal> {
  return everflow.deals.get(given);
}
