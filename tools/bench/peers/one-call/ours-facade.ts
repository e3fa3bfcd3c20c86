import { createAffiliateClient } from '@eflow/affiliate-client';

const everflow = createAffiliateClient({ apiKey: 'key' });
console.log(await everflow.deals.listForOffer({ offerId: 1 }));
