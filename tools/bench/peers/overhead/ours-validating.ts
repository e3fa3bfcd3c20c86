import { createAffiliateClient } from '@eflow/affiliate-client';
import { validators } from '@eflow/affiliate-client/validators';

export const create = (origin: string, key: string) =>
  createAffiliateClient({
    apiKey: key,
    baseUrl: origin,
    rateLimit: { requests: 1e9, window: 1 },
    validate: 'report',
    validators,
    onMismatch(report) {
      throw new Error(`The answer is not what the contract says: ${JSON.stringify(report)}`);
    },
  });
type Client = ReturnType<typeof create>;

export const get = (client: Client) => client.deals.listForOffer({ offerId: 1 });

export const post = (client: Client) =>
  client.deals.search({ filters: { network_offer_ids: [1, 2] }, page: 1, page_size: 50 });
