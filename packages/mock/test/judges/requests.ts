const network = { 'X-Eflow-Api-Key': 'mock-network-key' };
const affiliate = { 'X-Eflow-Api-Key': 'mock-affiliate-key' };
const json = { 'Content-Type': 'application/json' };

const group = {
  name: 'Holiday Offers',
  offer_group_status: 'active',
  network_advertiser_id: 13,
  network_offer_ids: [1],
  currency_id: 'USD',
};
const METRICS = ['conversion', 'payout', 'revenue', 'click'];
const caps = Object.fromEntries(
  ['daily', 'weekly', 'monthly', 'global'].flatMap((period) => METRICS.map((metric) => [`${period}_${metric}_cap`, 5])),
);
const extras = { internal_notes: 'None', labels: ['seasonal'], is_caps_enabled: true, is_soft_cap: true };

function create(body: unknown, headers: Record<string, string> = network): RequestInit {
  return { method: 'POST', headers: { ...headers, ...json }, body: JSON.stringify(body) };
}

function search(body: unknown): RequestInit {
  return create(body, affiliate);
}

const read = { headers: affiliate };

export interface Sent {
  readonly path: string;
  readonly init: RequestInit;
  readonly status: number;
}

/** Requests that keep to the contract, and the status that the mock answers with. */
export const goodRequests: Readonly<Record<string, Sent>> = {
  'create a group': { path: '/v1/networks/offergroups', init: create(group), status: 200 },
  'create a group with everything': {
    path: '/v1/networks/offergroups',
    init: create({ ...group, ...extras, ...caps }),
    status: 200,
  },
  'create a group of an unknown advertiser': {
    path: '/v1/networks/offergroups',
    init: create({ ...group, network_advertiser_id: 7 }),
    status: 400,
  },
  'create a group with an unknown key': {
    path: '/v1/networks/offergroups',
    init: create(group, { 'X-Eflow-Api-Key': 'no-such-key' }),
    status: 401,
  },
  'create a group with an affiliate key': {
    path: '/v1/networks/offergroups',
    init: create(group, affiliate),
    status: 403,
  },
  'list the deals of an offer': { path: '/v1/affiliates/offers/1/deals', init: read, status: 200 },
  'list the deals of an unknown offer': { path: '/v1/affiliates/offers/999/deals', init: read, status: 404 },
  'list deals with a network key': { path: '/v1/affiliates/offers/1/deals', init: { headers: network }, status: 403 },
  'search without a body': {
    path: '/v1/affiliates/deals',
    init: { method: 'POST', headers: affiliate },
    status: 200,
  },
  'search everything': { path: '/v1/affiliates/deals', init: search({}), status: 200 },
  'search one offer': {
    path: '/v1/affiliates/deals',
    init: search({ filters: { network_offer_ids: [1] } }),
    status: 200,
  },
  'search nothing': { path: '/v1/affiliates/deals', init: search({ filters: { network_offer_ids: [] } }), status: 200 },
  'search page by page': { path: '/v1/affiliates/deals?page=2&page_size=5', init: search({}), status: 200 },
  'search past the end': { path: '/v1/affiliates/deals?page=900', init: search({}), status: 200 },
  'get a deal': { path: '/v1/affiliates/offers/1/deals/1', init: read, status: 200 },
  'get a deal with one detail': {
    path: '/v1/affiliates/offers/1/deals/1?relationship=products',
    init: read,
    status: 200,
  },
  'get a deal with all details': {
    path: '/v1/affiliates/offers/1/deals/1?relationship=locations&relationship=products&relationship=resources&relationship=trackings',
    init: read,
    status: 200,
  },
  'get an unknown deal': { path: '/v1/affiliates/offers/1/deals/999', init: read, status: 404 },
};

const nameless = { ...group, name: undefined };

/** Requests that break the contract. Without `place`, the key is what is wrong. */
export const badRequests: Readonly<Record<string, { path: string; init: RequestInit; place?: readonly string[] }>> = {
  'create a group without a name': { path: '/v1/networks/offergroups', init: create(nameless), place: ['body'] },
  'create a group with a status of its own': {
    path: '/v1/networks/offergroups',
    init: create({ ...group, offer_group_status: 'asleep' }),
    place: ['body', 'offer_group_status'],
  },
  'create a group with an unknown field': {
    path: '/v1/networks/offergroups',
    init: create({ ...group, daily_clicks_cap: 5 }),
    place: ['body'],
  },
  'search with text for a number': {
    path: '/v1/affiliates/deals',
    init: search({ filters: { network_offer_ids: ['first'] } }),
    place: ['body', 'filters', 'network_offer_ids', '0'],
  },
  'search page 0': { path: '/v1/affiliates/deals?page=0', init: search({}), place: ['query', 'page'] },
  'list the deals of no number': { path: '/v1/affiliates/offers/first/deals', init: read, place: ['path', 'offerid'] },
  'join the details with commas': {
    path: '/v1/affiliates/offers/1/deals/1?relationship=locations,products',
    init: read,
    place: ['query', 'relationship', '0'],
  },
  'list deals without a key': { path: '/v1/affiliates/offers/1/deals', init: {} },
};
