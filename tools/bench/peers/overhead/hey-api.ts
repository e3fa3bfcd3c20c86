import { createClient, createConfig } from '#generated/hey-api/client/index.js';
import { listOfferDeals, searchDeals } from '#generated/hey-api/index.js';

export const create = (origin: string, key: string) => createClient(createConfig({ baseUrl: origin, auth: key }));
type Client = ReturnType<typeof create>;

export const get = (client: Client) => listOfferDeals({ client, path: { offerId: 1 } });

export const post = (client: Client) =>
  searchDeals({ client, query: { page: 1, page_size: 50 }, body: { filters: { network_offer_ids: [1, 2] } } });
