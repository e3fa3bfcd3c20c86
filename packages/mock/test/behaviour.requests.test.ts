import { describe, expect, it } from 'vitest';
import { documentPayloads } from '../src/generated/operations.js';
import { createMock } from '../src/index.js';
import { DEAL, GROUPS, given, HOST, initOf, LIST, reason, SEARCH, send } from './support/send.js';

const group = documentPayloads.createOfferGroup.request;

describe('keys', () => {
  it.each([
    ['no key', null],
    ['an empty key', ''],
    ['an unknown key', 'other'],
  ])('answers 401 to %s', async (_case, key) => {
    const answer = await send(createMock(), LIST, { key });
    expect(answer.status).toBe(401);
    expect(answer.body).toEqual({ error: 'No Authentication Method Found' });
  });

  it('answers 403 to the key of the other API', async () => {
    const mock = createMock();
    const answers = [
      await send(mock, LIST, { key: mock.keys.network }),
      await send(mock, DEAL, { key: mock.keys.network }),
      await send(mock, SEARCH, { key: mock.keys.network, json: {} }),
      await send(mock, GROUPS, { key: mock.keys.affiliate, json: group }),
    ];
    for (const { status, body } of answers)
      expect({ status, body }).toEqual({ status: 403, body: { Error: 'Out of realm' } });
  });

  it('looks at the key before anything else', async () => {
    const answer = await send(createMock(), GROUPS, { key: null, json: 5 });
    expect(answer.status).toBe(401);
  });

  it.each(['X-Eflow-API-Key', 'x-eflow-api-key', 'X-EFLOW-API-KEY'])('takes the header %s', async (name) => {
    const mock = createMock();
    const response = await mock.fetch(HOST + LIST, { headers: { [name]: mock.keys.affiliate } });
    expect(response.status).toBe(200);
  });

  it('takes the keys of the options', async () => {
    const mock = createMock({ keys: { affiliate: 'mine' } });
    expect(mock.keys).toEqual({ network: 'mock-network-key', affiliate: 'mine' });
    expect((await send(mock, LIST, { key: 'mine' })).status).toBe(200);
    expect((await send(mock, LIST, { key: 'mock-affiliate-key' })).status).toBe(401);
  });
});

describe('paths', () => {
  it.each(['https://api-eu.eflow.team', 'http://localhost:8080'])('answers at %s', async (host) => {
    expect((await send(createMock(), host + LIST)).status).toBe(200);
  });

  it.each(['/', '/v1', '/v1/networks/offers', `${LIST}/`, `${DEAL}/x`, '/v2/affiliates/deals', '/V1/affiliates/deals'])(
    'does not know %s',
    async (path) => {
      const answer = await send(createMock(), path);
      expect(answer.status).toBe(404);
      expect(reason(answer)).toContain(path);
    },
  );

  it.each([
    ['GET', GROUPS],
    ['GET', SEARCH],
    ['POST', LIST],
    ['DELETE', DEAL],
  ])('does not take %s at %s', async (method, path) => {
    const answer = await send(createMock(), path, { method });
    expect(answer.status).toBe(405);
    expect(reason(answer)).toContain(`not ${method}`);
  });

  it.each(['/v1/affiliates/offers/99/deals', '/v1/affiliates/offers/99/deals/1', '/v1/affiliates/offers/1/deals/99'])(
    'finds nothing at %s',
    async (path) => {
      const { status, body } = await send(createMock(), path);
      expect({ status, body }).toEqual({ status: 404, body: { error: 'Not found' } });
    },
  );

  it('does not show the deals of other offers', async () => {
    const mock = createMock();
    given(mock.data.offers[0]).visible = false;
    expect((await send(mock, LIST)).status).toBe(404);
    expect((await send(mock, DEAL)).status).toBe(404);
    given(mock.data.deals[0]).offers = [1];
    const json = { filters: { network_offer_ids: [1, 2, 99] } };
    expect((await send(mock, SEARCH, { json })).body).toMatchObject({ deals: [], paging: { total_count: 0 } });
  });

  it('does not show a deal of another offer', async () => {
    const mock = createMock();
    given(mock.data.deals[0]).offers = [1];
    expect((await send(mock, '/v1/affiliates/offers/2/deals/1')).status).toBe(404);
  });

  it.each([
    ['offerId', '/v1/affiliates/offers/one/deals'],
    ['offerId', '/v1/affiliates/offers/1.5/deals/1'],
    ['dealId', '/v1/affiliates/offers/1/deals/1e3'],
    ['dealId', '/v1/affiliates/offers/1/deals/9007199254740993'],
  ])('takes no other %s than an integer: %s', async (name, path) => {
    const answer = await send(createMock(), path);
    expect(answer.status).toBe(400);
    expect(reason(answer)).toContain(`/path/${name}: expected an integer`);
  });

  it('takes percent-encoding, but not malformed', async () => {
    expect((await send(createMock(), '/v1/affiliates/offers/%31/deals')).status).toBe(200);
    expect((await send(createMock(), '/v1/affiliates/offers/%zz/deals')).status).toBe(400);
  });
});

describe('relationship', () => {
  it.each([
    ['', []],
    ['?relationship=locations', ['deal_locations']],
    ['?relationship=trackings&relationship=products', ['deal_products', 'tracking_url']],
    ['?relationship=resources&relationship=resources', ['deal_resources']],
  ])('brings what was asked for: %s', async (query, keys) => {
    const { body } = await send(createMock(), DEAL + query);
    expect(Object.keys(Object(Reflect.get(Object(body), 'relationship')))).toEqual(keys);
  });

  it.each(['locations,products', 'all', 'deal_locations', 'Locations', ''])('does not know %j', async (value) => {
    const answer = await send(createMock(), `${DEAL}?relationship=${value}`);
    expect(answer.status).toBe(400);
    expect(reason(answer)).toMatch(/^\/query\/relationship: expected one of locations, products, resources, trackings/);
  });
});

describe('pages', () => {
  it('are the first of 50 by default', async () => {
    const { body } = await send(createMock({ size: 80 }), SEARCH, { method: 'POST' });
    expect(body).toMatchObject({ deals: { length: 50 }, paging: { page: 1, page_size: 50 } });
  });

  it('hold every deal once', async () => {
    const mock = createMock({ size: 80 });
    const names = [];
    for (let page = 1; page <= 4; page++) {
      const { body } = await send(mock, `${SEARCH}?page=${page}&page_size=25`, { json: {} });
      const { deals }: { deals: { network_advertiser_deal_id: number }[] } = Object(body);
      names.push(...deals.map((deal) => deal.network_advertiser_deal_id));
    }
    const seen = mock.data.offers.flatMap(({ offer, visible }) => (visible ? offer.network_offer_id : []));
    const visible = mock.data.deals.filter(({ offers }) => offers.some((id) => seen.includes(id)));
    expect(names).toEqual(visible.map(({ fields }) => fields.network_advertiser_deal_id));
  });

  it('are empty past the end', async () => {
    const { status, body } = await send(createMock(), `${SEARCH}?page=1000`, { json: {} });
    expect(status).toBe(200);
    expect(body).toMatchObject({ deals: [], paging: { page: 1000, page_size: 50 } });
    expect(Reflect.get(Object(Reflect.get(Object(body), 'paging')), 'total_count')).toBeGreaterThan(0);
  });

  it.each([2000, 2001, 9_007_199_254_740_991])('have at most 2000 deals: %i', async (size) => {
    const { body } = await send(createMock({ size: 2200 }), `${SEARCH}?page_size=${size}`, { json: {} });
    expect(body).toMatchObject({ deals: { length: 2000 }, paging: { page_size: 2000 } });
  });

  it.each([
    ['page', 'page=0'],
    ['page', 'page=-1'],
    ['page', 'page=two'],
    ['page', 'page=1.5'],
    ['page', 'page='],
    ['page', 'page=1&page=2'],
    ['page_size', 'page_size=0'],
    ['page_size', 'page_size=-50'],
    ['page_size', 'page_size=all'],
    ['page_size', 'page_size=1&page_size=1'],
    ['limit', 'limit=5'],
    ['a~1b~0', 'a/b~=5'],
  ])('refuse %s as in %s', async (name, query) => {
    const answer = await send(createMock(), `${SEARCH}?${query}`, { json: {} });
    expect(answer.status).toBe(400);
    expect(reason(answer)).toMatch(`/query/${name}: expected `);
  });

  it('are empty without deals', async () => {
    const mock = createMock({ data: { deals: [] } });
    expect((await send(mock, LIST)).body).toEqual({ deals: [] });
    const nothing = { deals: [], paging: { page: 1, page_size: 50, total_count: 0 } };
    expect((await send(mock, SEARCH, { json: {} })).body).toEqual(nothing);
    expect((await send(createMock(), SEARCH, { json: { filters: { network_offer_ids: [] } } })).body).toEqual(nothing);
  });
});

describe('a query where none is known', () => {
  it('is refused', async () => {
    const answer = await send(createMock(), `${LIST}?page=1`);
    expect(answer.status).toBe(400);
    expect(reason(answer)).toBe('/query/page: expected no query');
  });

  it('leaves no group behind', async () => {
    const mock = createMock();
    const { status } = await mock.fetch(`${HOST}${GROUPS}?x=1`, initOf(mock, GROUPS, { json: group }));
    expect(status).toBe(400);
    expect(mock.data.offerGroups).toEqual([]);
  });
});
