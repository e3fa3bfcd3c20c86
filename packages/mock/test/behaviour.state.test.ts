import { describe, expect, it } from 'vitest';
import { documentPayloads } from '../src/generated/operations.js';
import { createMock } from '../src/index.js';
import { schemaNamed } from './support/contract.js';
import { DEAL, GROUPS, given, LIST, SEARCH, send } from './support/send.js';

const ALL = '?relationship=locations&relationship=products&relationship=resources&relationship=trackings';
const group = documentPayloads.createOfferGroup.request;

describe('the examples of the documents', () => {
  it('lists the deals of offer 1', async () => {
    const { body } = await send(createMock(), LIST);
    expect(body).toEqual(documentPayloads.listOfferDeals.response);
  });

  it('gets deal 1 with all relationships', async () => {
    const { body } = await send(createMock(), DEAL + ALL);
    expect(body).toEqual(documentPayloads.getOfferDeal.response);
  });

  it('finds the deals of offers 1 and 2', async () => {
    const { body } = await send(createMock(), SEARCH, { json: documentPayloads.searchDeals.request });
    expect(body).toEqual(documentPayloads.searchDeals.response);
  });
});

describe('creating offer groups', () => {
  it('answers with what was sent, and what the server adds', async () => {
    const mock = createMock({ now: () => 1_774_725_628_999 });
    const { status, body } = await send(mock, GROUPS, {
      json: {
        ...group,
        network_offer_ids: [2, 1],
        labels: ['spring', 'shoes'],
        internal_notes: 'till May',
        is_soft_cap: true,
        weekly_click_cap: 1,
        daily_payout_cap: 10.5,
      },
    });
    expect(status).toBe(200);
    const { response } = documentPayloads.createOfferGroup;
    const { relationship } = response;
    expect(body).toEqual({
      ...response,
      network_offer_group_id: 1,
      internal_notes: 'till May',
      is_soft_cap: true,
      daily_payout_cap: 10.5,
      relationship: {
        ...relationship,
        labels: { total: 2, entries: ['spring', 'shoes'] },
        network_offer_ids: [2, 1],
        remaining_caps: { ...relationship.remaining_caps, remaining_daily_payout_cap: 10.5 },
      },
    });
  });

  it('gives out ids in turn and keeps the groups', async () => {
    const mock = createMock();
    const bodies = [];
    for (const name of ['a', 'b', 'c']) bodies.push((await send(mock, GROUPS, { json: { ...group, name } })).body);
    expect(bodies).toMatchObject([1, 2, 3].map((id) => ({ network_offer_group_id: id })));
    expect(mock.data.offerGroups).toEqual(bodies);
  });

  it('has no caps without caps', async () => {
    const { body } = await send(createMock(), GROUPS, { json: group });
    const caps = Object.entries(given(createdCaps(body)));
    expect(caps).toHaveLength(16);
    expect(caps.every(([, left]) => left === -1000)).toBe(true);
    expect(body).toMatchObject({ is_caps_enabled: false, is_soft_cap: false, internal_notes: '' });
  });

  it('keeps is_caps_enabled as it was sent', async () => {
    const { body } = await send(createMock(), GROUPS, {
      json: { ...group, daily_click_cap: 5, is_caps_enabled: false },
    });
    expect(body).toMatchObject({ is_caps_enabled: false, daily_click_cap: 5 });
  });
});

describe('data', () => {
  it('is the same for the same seed', () => {
    expect(createMock({ seed: 7 }).data).toEqual(createMock({ seed: 7 }).data);
  });

  it('is different for another seed', () => {
    expect(createMock({ seed: 7 }).data.deals).not.toEqual(createMock({ seed: 8 }).data.deals);
  });

  it.each([0, 1, 25, 26, 300])('has %i deals besides the one of the documents', (size) => {
    expect(createMock({ size }).data.deals).toHaveLength(size + 1);
  });

  it('is not shared by two mocks', async () => {
    const own = { advertisers: createMock().data.advertisers };
    const [first, second] = [createMock({ data: own }), createMock({ data: own })];
    await send(first, GROUPS, { json: group });
    for (const { fields } of first.data.deals) fields.name = 'changed';
    for (const advertiser of first.data.advertisers) advertiser.name = 'changed';
    expect(JSON.stringify(second.data)).not.toContain('changed');
    expect(JSON.stringify(own)).not.toContain('changed');
    expect(JSON.stringify(createMock().data)).not.toContain('changed');
    expect(second.data.offerGroups).toEqual([]);
    expect(second.requests).toEqual([]);
  });

  it('goes back to the beginning', async () => {
    const mock = createMock({ now: () => 0, faults: [{ fault: { kind: 'server-error' }, nth: 1 }] });
    expect((await send(mock, LIST)).status).toBe(500);
    const { headers } = await send(mock, LIST);
    await send(mock, GROUPS, { json: group });
    given(mock.data.deals[0]).fields.name = 'changed';
    mock.reset();
    expect(mock.requests).toEqual([]);
    expect(mock.data).toEqual(createMock().data);
    expect((await send(mock, LIST)).status).toBe(500);
    expect((await send(mock, LIST)).headers.get('X-RateLimit-Remaining')).toBe(headers.get('X-RateLimit-Remaining'));
  });

  it('can be changed by hand', async () => {
    const mock = createMock();
    expect((await send(mock, LIST)).body).toMatchObject({ deals: [{ name: 'Example Deal' }] });
    given(mock.data.deals[0]).fields.name = 'Other name';
    expect((await send(mock, LIST)).body).toMatchObject({ deals: [{ name: 'Other name' }] });
    given(mock.data.offers[0]).visible = false;
    expect((await send(mock, LIST)).status).toBe(404);
    given(mock.data.offers[0]).visible = true;
    mock.data.deals = [];
    expect((await send(mock, LIST)).body).toEqual({ deals: [] });
    mock.data.offers.push({ ...given(mock.data.offers[0]), advertiser: 99 });
    mock.data.advertisers.push({ ...given(mock.data.advertisers[0]), network_advertiser_id: 99, name: 'New' });
    const json = { ...group, network_advertiser_id: 99, network_offer_ids: [] };
    expect((await send(mock, GROUPS, { json })).body).toMatchObject({ relationship: { advertiser: { name: 'New' } } });
  });

  it('can be given in the options', async () => {
    const { offers, deals } = createMock({ size: 0 }).data;
    const own = deals.map((deal) => ({ ...deal, fields: { ...deal.fields, name: 'Mine' }, offers: [2] }));
    const mock = createMock({ data: { offers, deals: own } });
    expect(mock.data).toMatchObject({ offers, deals: own, offerGroups: [] });
    expect((await send(mock, LIST)).body).toEqual({ deals: [] });
    expect((await send(mock, '/v1/affiliates/offers/2/deals')).body).toMatchObject({ deals: [{ name: 'Mine' }] });
    mock.reset();
    expect(mock.data.deals).toEqual(own);
  });

  it('counts on from the groups given in the options', async () => {
    const mock = createMock({ data: { offerGroups: [documentPayloads.createOfferGroup.response] } });
    expect((await send(mock, GROUPS, { json: group })).body).toMatchObject({ network_offer_group_id: 7 });
  });

  it.each([1, 2, 3])('breaks no exclusive pair with seed %i', (seed) => {
    const pairs = Object.entries(schemaNamed('OfferDeal').properties ?? {}).flatMap(([name, property]) =>
      property['x-exclusive-with'] === undefined ? [] : [[name, property['x-exclusive-with']] as const],
    );
    expect(pairs).toHaveLength(6);
    const { deals } = createMock({ seed, size: 2000 }).data;
    for (const [one, other] of pairs) {
      const used = deals.map(({ fields }) => [Reflect.get(fields, one) !== 0, Reflect.get(fields, other) !== 0]);
      expect(used.filter(([a, b]) => a === true && b === true)).toEqual([]);
      expect(used.some(([a]) => a)).toBe(true);
    }
  });
});

function createdCaps(body: unknown): object | undefined {
  const relationship = Reflect.get(Object(body), 'relationship');
  return Reflect.get(Object(relationship), 'remaining_caps');
}
