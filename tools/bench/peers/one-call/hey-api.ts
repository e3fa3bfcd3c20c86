import { listOfferDeals } from '#generated/hey-api/index.js';

const { data, error } = await listOfferDeals({ auth: 'key', path: { offerId: 1 } });
console.log(data ?? error);
