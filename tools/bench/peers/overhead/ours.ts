import { createAffiliateClient } from '@eflow/affiliate-client';

// All by default, but for a budget of requests that is never used up: waiting for it is not what is measured. The window
// is short, so that no more requests are remembered than by default.
export const create = (origin: string, key: string) =>
  createAffiliateClient({ apiKey: key, baseUrl: origin, rateLimit: { requests: 1e9, window: 1 } });
type Client = ReturnType<typeof create>;

export const get = (client: Client) => client.deals.listForOffer({ offerId: 1 });

export const post = (client: Client) =>
  client.deals.search({ filters: { network_offer_ids: [1, 2] }, page: 1, page_size: 50 });
