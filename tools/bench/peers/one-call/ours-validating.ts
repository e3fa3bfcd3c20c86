import { createClient, listOfferDeals } from '@eflow/affiliate-client';
import { validators } from '@eflow/affiliate-client/validators';

const client = createClient({ apiKey: 'key', validate: 'report', validators, onMismatch: console.warn });
console.log(await listOfferDeals(client, { offerId: 1 }));
