import {
  dealListValidator,
  dealPageValidator,
  offerDealValidator,
  offerGroupValidator,
  type Validator,
} from '@eflow/contract/validators';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMock, type Mock, type MockData, type OperationId } from '../src/index.js';
import { type GeneratedRequest, invalidRequests, pathOf, validRequests } from './support/requests.js';
import { type Answer, reason, send } from './support/send.js';

const RUNS = { numRuns: 2000, seed: 20_260_101 };

const validators: Record<OperationId, Validator<unknown>> = {
  createOfferGroup: offerGroupValidator,
  listOfferDeals: dealListValidator,
  searchDeals: dealPageValidator,
  getOfferDeal: offerDealValidator,
};
const ids: OperationId[] = ['createOfferGroup', 'listOfferDeals', 'searchDeals', 'getOfferDeal'];

/** A mock whose every request is in a new window of the rate limit. */
function unlimited(): Mock {
  let time = 0;
  return createMock({
    size: 400,
    now: () => {
      time += 30_000;
      return time;
    },
  });
}

describe.each(ids)('%s', (id) => {
  it('accepts what the contract allows and answers within it', { timeout: 60_000 }, async () => {
    const mock = unlimited();
    const { data } = unlimited();
    const seen = new Map<number, number>();
    const property = fc.asyncProperty(validRequests(id, data), async (request) => {
      const answer = await sendGenerated(mock, id, request);
      expect([answer.status, reason(answer)]).toEqual(isThere(data, request, id) ? [200, ''] : [404, 'Not found']);
      seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
      if (answer.status !== 200) return;
      expect(validators[id].check(answer.body)).toMatchObject({ valid: true, notices: [] });
      if (id === 'createOfferGroup') expectCreated(answer.body, request.body);
    });
    await fc.assert(property, RUNS);
    expect(seen.get(200)).toBeGreaterThan(500);
    expect((seen.get(404) ?? 0) > 500).toBe(['listOfferDeals', 'getOfferDeal'].includes(id));
  });

  it('refuses what has one fault, and names the place', { timeout: 60_000 }, async () => {
    const mock = unlimited();
    const { data } = unlimited();
    const property = fc.asyncProperty(invalidRequests(id, data), async ({ request, pointer }) => {
      const answer = await sendGenerated(mock, id, request);
      expect(answer.status).toBe(400);
      expect(reason(answer).slice(0, pointer.length + 2)).toBe(`${pointer}: `);
      expect(reason(answer)).not.toContain('; /');
    });
    await fc.assert(property, RUNS);
    expect(mock.data).toEqual(data);
  });
});

function sendGenerated(mock: Mock, id: OperationId, request: GeneratedRequest): Promise<Answer> {
  return send(mock, pathOf(id, request), { method: request.method, json: request.body });
}

/** Whether what the path names is there and visible. */
function isThere(data: MockData, { ids }: GeneratedRequest, id: OperationId): boolean {
  if (id === 'createOfferGroup' || id === 'searchDeals') return true;
  const offerId = Number(ids['offerId']);
  const visible = data.offers.some(({ offer, visible }) => visible && offer.network_offer_id === offerId);
  if (id === 'listOfferDeals') return visible;
  const dealId = Number(ids['dealId']);
  const deals = data.deals.filter(({ fields }) => fields.network_advertiser_deal_id === dealId);
  return visible && deals.some(({ offers }) => offers.includes(offerId));
}

/** Each field that was sent comes back, at the top or under `relationship`. */
function expectCreated(created: unknown, sent: unknown): void {
  const { relationship, ...top }: Record<string, unknown> = Object(created);
  // Sent as JSON, which knows no -0.
  const { labels = [], network_offer_ids, currency_id: _currency, ...fields } = JSON.parse(JSON.stringify(sent));
  expect(top).toMatchObject(fields);
  expect(relationship).toMatchObject({ network_offer_ids, labels: { total: labels.length, entries: labels } });
}
