import createClient from 'openapi-fetch';
import type { paths } from '#generated/openapi-typescript.js';

export const create = (origin: string, key: string) =>
  createClient<paths>({ baseUrl: origin, headers: { 'X-Eflow-Api-Key': key } });
type Client = ReturnType<typeof create>;

export const get = (client: Client) =>
  client.GET('/v1/affiliates/offers/{offerId}/deals', { params: { path: { offerId: 1 } } });

export const post = (client: Client) =>
  client.POST('/v1/affiliates/deals', {
    params: { query: { page: 1, page_size: 50 } },
    body: { filters: { network_offer_ids: [1, 2] } },
  });
