import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMock, type FaultRule } from '../src/index.js';
import { createHandlers } from '../src/msw.js';

const server = setupServer();
const headers = { 'X-Eflow-Api-Key': 'mock-affiliate-key' };
const search = (base: string, init: RequestInit = {}) =>
  fetch(`${base}/v1/affiliates/deals`, { method: 'POST', headers, ...init });

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  // Where MSW tells of a request that no handler took.
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
  server.resetHandlers();
});
afterAll(() => server.close());

describe('handlers for MSW', () => {
  it('answer on both hosts of the contract', async () => {
    const mock = createMock();
    server.use(...createHandlers(mock));
    for (const host of ['https://api.eflow.team', 'https://api-eu.eflow.team']) {
      const response = await search(host);
      expect(response.status).toBe(200);
      expect(await response.json()).toHaveProperty('paging.page', 1);
    }
    expect(mock.requests.map(({ url }) => new URL(url).host)).toEqual(['api.eflow.team', 'api-eu.eflow.team']);
  });

  it('answer for every path of the contract, parameters and query included', async () => {
    const mock = createMock();
    server.use(...createHandlers(mock));
    const base = 'https://api.eflow.team/v1';
    const { deals } = await (await search('https://api.eflow.team')).json();
    const deal = deals[0].network_advertiser_deal_id;
    const offer = deals[0].relationship.offers[0].network_offer_id;
    const paths = [`offers/${offer}/deals`, `offers/${offer}/deals/${deal}?relationship=products`];
    for (const path of paths) expect((await fetch(`${base}/affiliates/${path}`, { headers })).status).toBe(200);
    expect((await fetch(`${base}/networks/offergroups`, { method: 'POST' })).status).toBe(401);
    expect(mock.requests.map(({ operation }) => operation)).toEqual([
      'searchDeals',
      'listOfferDeals',
      'getOfferDeal',
      'createOfferGroup',
    ]);
  });

  it('answer 405 for a method that the contract does not have', async () => {
    server.use(...createHandlers(createMock()));
    expect((await search('https://api.eflow.team', { method: 'DELETE' })).status).toBe(405);
  });

  it('leave other paths and hosts to MSW', async () => {
    const mock = createMock();
    server.use(
      ...createHandlers(mock),
      http.get('https://api.eflow.team/v1/else', () => HttpResponse.text('another handler')),
    );
    expect(await (await fetch('https://api.eflow.team/v1/else')).text()).toBe('another handler');
    await expect(fetch('https://api.eflow.team/v1/unknown')).rejects.toThrow();
    await expect(search('https://example.com')).rejects.toThrow();
    expect(vi.mocked(console.error).mock.calls).toEqual([
      [expect.stringContaining('GET https://api.eflow.team/v1/unknown')],
      [expect.stringContaining('POST https://example.com/v1/affiliates/deals')],
    ]);
    expect(mock.requests).toEqual([]);
  });

  it.each(['http://localhost:4010', 'http://localhost:4010/', 'https://example.com/a/folder', '*'])(
    'answer at %s in the place of the hosts',
    async (baseUrl) => {
      const mock = createMock();
      server.use(...createHandlers(mock, { baseUrl }));
      const base = baseUrl === '*' ? 'https://anywhere.example' : baseUrl.replace(/\/$/, '');
      const response = await search(base, {
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: '{"filters":{}}',
      });
      expect(response.status).toBe(200);
      expect(mock.requests).toMatchObject([{ operation: 'searchDeals', body: { filters: {} } }]);
      if (baseUrl !== '*') await expect(search('https://api.eflow.team')).rejects.toThrow();
    },
  );
});

describe('faults through MSW', () => {
  const use = (fault: FaultRule['fault']) => server.use(...createHandlers(createMock({ faults: [{ fault, nth: 1 }] })));

  it('connection-reset is an error of the network', async () => {
    use({ kind: 'connection-reset' });
    await expect(search('https://api.eflow.team')).rejects.toThrow(TypeError);
    expect((await search('https://api.eflow.team')).status).toBe(200);
  });

  it('truncated-body breaks off', async () => {
    use({ kind: 'truncated-body' });
    const response = await search('https://api.eflow.team');
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  it('a request that is given up during a delay rejects', async () => {
    use({ kind: 'delay', milliseconds: 60_000 });
    await expect(search('https://api.eflow.team', { signal: AbortSignal.timeout(50) })).rejects.toThrow(/abort/i);
  });

  it('rate-limit answers 429', async () => {
    use({ kind: 'rate-limit', retryAfter: 7 });
    const response = await search('https://api.eflow.team');
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
  });
});
