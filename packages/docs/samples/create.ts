const { createMock } = await import('@eflow/mock');
const mock = createMock({
  faults: [{ operation: 'createOfferGroup', fault: { kind: 'connection-reset', after: true } }],
});
globalThis.fetch = mock.fetch;

// #region once
import { BadRequestError, createNetworkClient } from '@eflow/network-client';

const everflow = createNetworkClient({
  apiKey: process.env['EVERFLOW_NETWORK_KEY'],
});

const result = await everflow.offerGroups
  .create({
    name: 'Holiday Offers',
    offer_group_status: 'active',
    network_advertiser_id: 13,
    network_offer_ids: [1],
    currency_id: 'USD',
  })
  .result();
const { data: group, error } = result;
if (group) console.log('Created:', group.network_offer_group_id);
else if (error instanceof BadRequestError) console.log('Not created:', error.text);
else console.log('Look whether it is there:', error.name);
// #endregion
