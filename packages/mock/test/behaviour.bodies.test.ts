import { describe, expect, it } from 'vitest';
import { documentPayloads } from '../src/generated/operations.js';
import { createMock } from '../src/index.js';
import { DEAL, GROUPS, HOST, initOf, LIST, reason, SEARCH, send } from './support/send.js';

const group = documentPayloads.createOfferGroup.request;
const { name: _name, ...nameless } = group;

describe('a body', () => {
  it.each<[string, unknown, string]>([
    [GROUPS, { ...group, colour: 'red' }, '/body/colour: not a field of the contract'],
    [GROUPS, { ...group, 'a/b~': 1 }, '/body/a~1b~0: not a field of the contract'],
    [GROUPS, nameless, '/body/name: expected a value, got nothing'],
    [GROUPS, { ...group, name: 5 }, '/body/name: expected string, got 5'],
    [GROUPS, { ...group, network_offer_ids: [1, '2'] }, '/body/network_offer_ids/1: expected integer, got "2"'],
    [GROUPS, { ...group, daily_click_cap: 0.5 }, '/body/daily_click_cap: expected integer, got 0.5'],
    [GROUPS, { ...group, offer_group_status: 'asleep' }, '/body/offer_group_status: expected one of'],
    [GROUPS, [group], '/body: expected object, got an array of 1'],
    [GROUPS, null, '/body: expected object, got null'],
    [GROUPS, { ...group, network_advertiser_id: 99 }, '/body/network_advertiser_id: there is no such advertiser'],
    [GROUPS, { ...group, network_offer_ids: [1, 99] }, '/body/network_offer_ids/1: the advertiser has no offer 99'],
    [GROUPS, { ...group, network_offer_ids: [1001] }, '/body/network_offer_ids/0: the advertiser has no offer 1001'],
    [SEARCH, { filter: {} }, '/body/filter: not a field of the contract'],
    [SEARCH, { page: 1 }, '/body/page: not a field of the contract'],
    [SEARCH, { filters: null }, '/body/filters: expected object, got null'],
    [SEARCH, { filters: { network_offer_ids: 1 } }, '/body/filters/network_offer_ids: expected array, got 1'],
    [SEARCH, { filters: { search_terms: [] } }, '/body/filters/search_terms: not a field of the contract'],
  ])('that the contract does not allow is refused at %s: %j', async (path, json, message) => {
    const mock = createMock();
    const answer = await send(mock, path, { json });
    expect(answer.status).toBe(400);
    expect(reason(answer)).toMatch(message);
    expect(answer.headers.get('X-RateLimit-Remaining')).not.toBeNull();
    expect(mock.data.offerGroups).toEqual([]);
  });

  it('gets all its faults told at once', async () => {
    const answer = await send(createMock(), GROUPS, { json: { ...nameless, currency_id: 5 } });
    expect(reason(answer).split('; ')).toHaveLength(2);
    expect(reason(answer)).toContain('/body/name: ');
    expect(reason(answer)).toContain('/body/currency_id: ');
  });

  it.each(['{"name": ', 'name=x', '{"a": NaN}', ' '])('has to be JSON: %j', async (body) => {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await send(createMock(), SEARCH, { method: 'POST', init: { body, headers } });
    expect(answer.status).toBe(400);
    expect(reason(answer)).toMatch(/^\/body: not JSON: /);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'application/vnd.api+json'])(
    'may not be %s',
    async (type) => {
      const headers = { 'Content-Type': type };
      const answer = await send(createMock(), SEARCH, { method: 'POST', init: { body: '{}', headers } });
      expect(answer.status).toBe(400);
      expect(reason(answer)).toBe(`/headers/content-type: expected application/json, got "${type}"`);
    },
  );

  it('may not have a number that no number of JavaScript is', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ ...group, daily_payout_cap: 0.5 }).replace('0.5', '1e400');
    const answer = await send(createMock(), GROUPS, { method: 'POST', init: { body, headers } });
    expect(answer.status).toBe(400);
    expect(reason(answer)).toBe('/body/daily_payout_cap: expected number, got Infinity');
  });

  it('needs a content type', async () => {
    const body = new TextEncoder().encode('{}');
    const answer = await send(createMock(), SEARCH, { method: 'POST', init: { body } });
    expect(reason(answer)).toMatch(/^\/headers\/content-type: /);
  });

  it.each(['application/json; charset=utf-8', 'Application/JSON;charset=UTF-8'])('may be %s', async (type) => {
    const headers = { 'Content-Type': type };
    expect((await send(createMock(), SEARCH, { method: 'POST', init: { body: '{}', headers } })).status).toBe(200);
  });

  it('is required to create a group', async () => {
    const answer = await send(createMock(), GROUPS, { method: 'POST' });
    expect(answer.status).toBe(400);
    expect(reason(answer)).toBe('/body: expected a value, got nothing');
  });

  it('is not required to search', async () => {
    expect((await send(createMock(), SEARCH, { method: 'POST' })).status).toBe(200);
  });

  it.each([
    ['listOfferDeals', LIST, 'Content-Length', '2'],
    ['getOfferDeal', DEAL, 'Transfer-Encoding', 'chunked'],
  ])('is not taken by %s', async (operation, path, name, value) => {
    const mock = createMock();
    // A `Request` of the platform refuses this; one that a server makes from its socket need not.
    const request = new Request(HOST + path, initOf(mock, path, { json: {}, init: { headers: { [name]: value } } }));
    Object.defineProperty(request, 'method', { value: 'GET' });
    const response = await mock.handle(request);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: `/body: expected nothing, ${operation} takes no body` });
  });

  it('may have as many bytes as the limit, and no more', async () => {
    const body = JSON.stringify({ ...group, name: 'é'.repeat(100) });
    const bytes = Buffer.byteLength(body);
    const headers = { 'Content-Type': 'application/json' };
    const sending = { method: 'POST', init: { body, headers } };
    expect((await send(createMock({ bodyLimit: bytes }), GROUPS, sending)).status).toBe(200);
    const mock = createMock({ bodyLimit: bytes - 1 });
    const answer = await send(mock, GROUPS, sending);
    expect(answer.status).toBe(400);
    expect(reason(answer)).toBe(`/body: expected at most ${bytes - 1} bytes`);
    expect(mock.requests).toMatchObject([{ body: undefined, status: 400 }]);
  });

  it('may have a megabyte by default', async () => {
    const mock = createMock();
    expect((await send(mock, GROUPS, { json: { ...group, name: 'x'.repeat(1_000_000) } })).status).toBe(200);
    expect((await send(mock, GROUPS, { json: { ...group, name: 'x'.repeat(1_048_576) } })).status).toBe(400);
  });

  it('may come in pieces, cut anywhere', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify({ ...group, name: 'äöü€😀' }));
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const headers = { 'Content-Type': 'application/json' };
    const init: RequestInit & { duplex: 'half' } = { body, headers, duplex: 'half' };
    const { body: created } = await send(createMock(), GROUPS, { method: 'POST', init });
    expect(created).toMatchObject({ name: 'äöü€😀' });
  });
});

describe('the record', () => {
  it('has each request and its answer', async () => {
    const mock = createMock();
    await send(mock, GROUPS, { json: group });
    await send(mock, `${SEARCH}?page=0`, { method: 'POST', key: 'wrong', init: { headers: { 'X-Own': 'yes' } } });
    await send(mock, '/nowhere', { key: null });
    await send(mock, SEARCH, {
      method: 'POST',
      init: { body: 'no json', headers: { 'Content-Type': 'application/json' } },
    });
    expect(mock.requests).toMatchObject([
      { method: 'POST', url: HOST + GROUPS, operation: 'createOfferGroup', key: 'network', body: group, status: 200 },
      { url: `${HOST}${SEARCH}?page=0`, operation: 'searchDeals', key: 'unknown', body: undefined, status: 401 },
      { method: 'GET', url: `${HOST}/nowhere`, operation: undefined, key: undefined, status: 404 },
      { body: 'no json', key: 'affiliate', status: 400 },
    ]);
    expect(mock.requests[1]?.headers).toEqual({ 'x-own': 'yes' });
  });

  it('keeps the newest requests', async () => {
    const mock = createMock({ requestLimit: 2 });
    for (const path of ['/a', '/b', '/c']) await send(mock, path);
    expect(mock.requests).toMatchObject([{ url: `${HOST}/b` }, { url: `${HOST}/c` }]);
  });

  it('holds no key', async () => {
    const keys = { network: 'secret-of-network', affiliate: 'secret-of-affiliate' };
    const mock = createMock({ keys });
    await send(mock, GROUPS, { json: group });
    await send(mock, LIST);
    await send(mock, LIST, { key: 'secret-unknown' });
    await send(mock, LIST, { key: keys.network });
    expect(mock.requests).toHaveLength(4);
    expect(JSON.stringify(mock.requests)).not.toContain('secret');
  });
});
