import { createAffiliateClient } from '@eflow/affiliate-client';

export const create = (origin: string, key: string) =>
  createAffiliateClient({ apiKey: key, baseUrl: origin, rateLimit: false });
type Client = ReturnType<typeof create>;

export const get = (client: Client) => client.deals.listForOffer({ offerId: 1 });

export const post = (client: Client) =>
  client.deals.search({ filters: { network_offer_ids: [1, 2] }, page: 1, page_size: 50 });
