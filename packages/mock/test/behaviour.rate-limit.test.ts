import { describe, expect, it } from 'vitest';
import { documentPayloads } from '../src/generated/operations.js';
import { createMock } from '../src/index.js';
import { GROUPS, LIST, send } from './support/send.js';

const NETWORK = { path: GROUPS, json: documentPayloads.createOfferGroup.request, budget: 600 };
const AFFILIATE = { path: LIST, json: undefined, budget: 150 };

describe('the rate limit', () => {
  it.each([
    ['network', NETWORK],
    ['affiliate', AFFILIATE],
  ])('of %s keys ends with the budget and begins anew with the window', async (_name, { path, json, budget }) => {
    let now = 300_000;
    const mock = createMock({ now: () => now });
    for (let left = budget - 1; left >= 0; left--) {
      const { status, headers } = await send(mock, path, { json });
      expect(status).toBe(200);
      expect(headers.get('X-RateLimit-Limit')).toBe(String(budget));
      expect(headers.get('X-RateLimit-Remaining')).toBe(String(left));
      now += 1;
    }
    now = 329_999;
    for (let again = 0; again < 2; again++) {
      const { status, headers, body } = await send(mock, path, { json });
      expect(status).toBe(429);
      expect(body).toEqual({ error: 'Too many requests' });
      expect(headers.get('X-RateLimit-Limit')).toBe(String(budget));
      expect(headers.get('X-RateLimit-Remaining')).toBe('0');
    }
    now = 330_000;
    const { status, headers } = await send(mock, path, { json });
    expect(status).toBe(200);
    expect(headers.get('X-RateLimit-Remaining')).toBe(String(budget - 1));
    expect(mock.data.offerGroups).toHaveLength(path === GROUPS ? budget + 1 : 0);
  });

  it('counts each kind of key apart', async () => {
    const mock = createMock({ now: () => 0 });
    for (let sent = 0; sent < AFFILIATE.budget; sent++) await send(mock, LIST);
    expect((await send(mock, LIST)).status).toBe(429);
    const { headers } = await send(mock, GROUPS, { json: NETWORK.json });
    expect(headers.get('X-RateLimit-Remaining')).toBe('599');
  });

  it('does not count requests without a right key', async () => {
    const mock = createMock({ now: () => 0 });
    await send(mock, LIST, { key: null });
    await send(mock, LIST, { key: mock.keys.network });
    expect((await send(mock, LIST)).headers.get('X-RateLimit-Remaining')).toBe('149');
  });

  it('counts requests that are refused, and says so', async () => {
    const mock = createMock({ now: () => 0 });
    expect((await send(mock, `${LIST}?x=1`)).headers.get('X-RateLimit-Remaining')).toBe('149');
    expect((await send(mock, '/v1/affiliates/offers/99/deals')).headers.get('X-RateLimit-Remaining')).toBe('148');
  });
});
