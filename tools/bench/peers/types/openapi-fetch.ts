import createClient from 'openapi-fetch';
import type { paths } from '#generated/openapi-typescript.js';

const client = createClient<paths>({ baseUrl: 'https://api.eflow.team', headers: { 'X-Eflow-Api-Key': 'key' } });

export async function calls() {
  const { data: list } = await client.GET('/v1/affiliates/offers/{offerId}/deals', {
    params: { path: { offerId: 1 } },
  });
  const { data: deal } = await client.GET('/v1/affiliates/offers/{offerId}/deals/{dealId}', {
    params: { path: { offerId: 1, dealId: 1 }, query: { relationship: ['locations', 'trackings'] } },
  });
  const { data: found } = await client.POST('/v1/affiliates/deals', {
    params: { query: { page: 1, page_size: 50 } },
    body: { filters: { network_offer_ids: [1, 2] } },
  });
  const { data: group } = await client.POST('/v1/networks/offergroups', {
    body: {
      name: 'Group',
      offer_group_status: 'active',
      network_advertiser_id: 13,
      network_offer_ids: [1],
      currency_id: 'USD',
    },
  });
  return [
    list?.deals[0]?.name,
    deal?.relationship.deal_locations?.[0]?.city,
    found?.deals[0]?.coupon_code,
    group?.network_offer_group_id,
  ];
}
