// What works.
import { createAffiliateClient, createClient, listOfferDeals } from '@eflow/affiliate-client';
import type { OfferDeal, SearchedDeal } from '@eflow/contract';
import { offerDealValidator } from '@eflow/contract/validators';
import { createMock } from '@eflow/mock';
import { affiliate, network } from './clients.js';
import { same } from './expect.js';
import type { Step } from './steps.js';

const list: Step = async (settings) => {
  const everflow = affiliate(settings);
  const { deals } = await everflow.deals.listForOffer({ offerId: 1 });
  const names: string[] = deals.map(({ name }) => name);
  same(names.includes('Example Deal'), true, 'the deal of the documents is among those of the offer');
  return [everflow, deals];
};

const withResponse: Step = async (settings) => {
  const { data, response } = await affiliate(settings).deals.listForOffer({ offerId: 1 }).withResponse();
  same(response.status, 200, 'status');
  same(data.deals.length > 0, true, 'there are deals');
  return [response, [...response.headers]];
};

const get: Step = async (settings) => {
  const deal = await affiliate(settings).deals.get({ offerId: 1, dealId: 1, relationship: ['locations', 'trackings'] });
  // Asked for, so it is there: no question mark after it.
  const city: string | undefined = deal.relationship.deal_locations[0]?.city;
  same(typeof city, 'string', 'type of the city');
  const copy: OfferDeal = deal;
  same(offerDealValidator.check(copy).valid, true, 'the deal is valid');
  return [deal];
};

const result: Step = async (settings) => {
  const outcome = await affiliate(settings).deals.get({ offerId: 1, dealId: 1 }).result();
  if (!outcome.ok) throw outcome.error;
  same(outcome.data.network_advertiser_deal_id, 1, 'id');
  return [outcome];
};

const search: Step = async (settings) => {
  const { deals } = affiliate(settings);
  const input = { page_size: 8 };
  const first = await deals.search(input);
  same(first.deals.length, input.page_size, 'deals of the first page');
  const items: SearchedDeal[] = [];
  for await (const deal of deals.search(input)) items.push(deal);
  same(items.length, first.paging.total_count, 'deals of all pages');
  same(new Set(items.map((deal) => deal.network_advertiser_deal_id)).size, items.length, 'different deals');
  let pages = 0;
  for await (const page of deals.search(input).pages()) pages += page.deals.length > 0 ? 1 : 0;
  same(pages, Math.ceil(items.length / input.page_size), 'pages');
  same(pages >= 3, true, 'there are several pages');
  const filtered = await deals.search({ filters: { network_offer_ids: [1] } });
  same(filtered.deals.length < items.length, true, 'a filter leaves some out');
  return [first.paging];
};

const oneFunction: Step = async ({ urls, keys }) => {
  // A function as a key is asked at each call.
  const client = createClient({ apiKey: async () => keys.affiliate, baseUrl: urls.api });
  const { deals } = await listOfferDeals(client, { offerId: 1 });
  same(deals.length > 0, true, 'there are deals');
  return [client];
};

const http: Step = async (settings) => {
  const { data, error, response } = await affiliate(settings).http.GET('/v1/affiliates/offers/{offerId}/deals', {
    params: { path: { offerId: 1 } },
  });
  same(error, undefined, 'error');
  same((data?.deals.length ?? 0) > 0, true, 'there are deals');
  return [response];
};

const createOfferGroup: Step = async (settings) => {
  const everflow = network(settings);
  const group = await everflow.offerGroups.create({
    name: 'A group',
    offer_group_status: 'active',
    network_advertiser_id: 13,
    network_offer_ids: [1],
    currency_id: 'USD',
  });
  same(group.name, 'A group', 'name');
  same(typeof group.network_offer_group_id, 'number', 'type of the id');
  return [everflow, group];
};

/** Without a server, as the tests of a user do. */
const mockInMemory: Step = async () => {
  const mock = createMock();
  const everflow = createAffiliateClient({ apiKey: mock.keys.affiliate, fetch: mock.fetch });
  const { deals } = await everflow.deals.listForOffer({ offerId: 1 });
  same(deals.length > 0, true, 'there are deals');
  same(mock.requests.length, 1, 'requests to the mock');
  return [everflow];
};

export const calls = { list, withResponse, get, result, search, oneFunction, http, createOfferGroup, mockInMemory };
