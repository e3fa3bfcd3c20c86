import type { Options, Subject } from '../../../affiliate-client/test/support/subject.js';
import { validators } from '../../src/generated/validators.js';
import { type CreateOfferGroupInput, createNetworkClient, type NetworkClient } from '../../src/index.js';

const make = (options: Options): NetworkClient => createNetworkClient(options);

export const input = {
  name: 'Holiday Offers',
  offer_group_status: 'active' as const,
  network_advertiser_id: 13,
  network_offer_ids: [1, 2],
  currency_id: 'USD',
} satisfies CreateOfferGroupInput;

/** The operation of the Network API. */
export const networkSubjects: readonly Subject[] = [
  {
    name: 'createOfferGroup',
    audience: 'network',
    method: 'POST',
    idempotent: false,
    validators,
    client: make,
    call: (options, call) => make(options).offerGroups.create(input, call),
    http: (options) => make(options).http.POST('/v1/networks/offergroups', { body: input }),
  },
];
