import { createNetworkClient } from '@eflow/network-client';

const { offerGroups } = createNetworkClient({ apiKey: 'key' });
const group = {
  name: 'Holiday',
  network_advertiser_id: 13,
  network_offer_ids: [1],
  currency_id: 'USD',
};

offerGroups.create({
  ...group,
  offer_group_status: 'active',
  // TS2561 Object literal may only specify known properties, but 'daily_clicks_cap' does not exist in type 'CreateOfferGroupInput'. Did you mean to write 'daily_click_cap'?
  daily_clicks_cap: 1,
});
offerGroups.create({
  ...group,
  offer_group_status: 'active',
  // TS2353 Object literal may only specify known properties, and 'colour' does not exist in type 'CreateOfferGroupInput'.
  colour: 'red',
});
// TS2345/TS2741 Property 'offer_group_status' is missing in type
offerGroups.create(group);
// TS2820 Did you mean '"active"'?
offerGroups.create({ ...group, offer_group_status: 'activ' });
// TS2322 Type 'string' is not assignable to type 'number'.
offerGroups.create({ ...group, offer_group_status: 'active', daily_click_cap: '1' });
// TS2322 Type 'null' is not assignable to type 'string | undefined'.
offerGroups.create({ ...group, offer_group_status: 'active', internal_notes: null });
// TS2554 Expected 1-2 arguments, but got 0.
offerGroups.create();
