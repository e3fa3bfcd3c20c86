import createClient from 'openapi-fetch';
import type { paths } from '#generated/openapi-typescript.js';

const client = createClient<paths>({ baseUrl: 'https://api.eflow.team', headers: { 'X-Eflow-Api-Key': 'key' } });
const { data, error } = await client.GET('/v1/affiliates/offers/{offerId}/deals', {
  params: { path: { offerId: 1 } },
});
console.log(data ?? error);
