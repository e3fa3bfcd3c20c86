import { createClient, listOfferDeals } from '@eflow/affiliate-client';

const client = createClient({ apiKey: 'key' });
console.log(await listOfferDeals(client, { offerId: 1 }));
