import { listOfferDeals, searchDeals } from '#generated/orval-anywhere/everflow.js';

declare global {
  /** What the generated code was told to put before each path. */
  var everflowOrigin: string;
}

export function create(origin: string, key: string) {
  globalThis.everflowOrigin = origin;
  return { 'X-Eflow-Api-Key': key };
}
type Client = ReturnType<typeof create>;

export const get = (headers: Client) => listOfferDeals(1, { headers });

export const post = (headers: Client) =>
  searchDeals({ filters: { network_offer_ids: [1, 2] } }, { page: 1, page_size: 50 }, { headers });
