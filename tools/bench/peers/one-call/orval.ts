import { listOfferDeals } from '#generated/orval/everflow.js';

console.log((await listOfferDeals(1, { headers: { 'X-Eflow-Api-Key': 'key' } })).data);
