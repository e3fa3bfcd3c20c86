import { describe, expect, it } from 'vitest';
import { documentPayloads } from '../src/generated/operations.js';
import { ContractViolation, createMock, type MockData } from '../src/index.js';
import { DEAL, GROUPS, given, LIST, SEARCH, send } from './support/send.js';

const group = documentPayloads.createOfferGroup;

describe('an answer against the contract', () => {
  it.each<[string, string, unknown]>([
    [LIST, '/deals/0/name', undefined],
    [`${DEAL}?relationship=locations`, '/name', undefined],
    [SEARCH, '/deals/0/name', { filters: { network_offer_ids: [1] } }],
  ])('does not leave with a wrong value: %s', async (path, pointer, json) => {
    const mock = createMock();
    const deal = given(mock.data.deals[0]);
    delete deal.moments;
    Reflect.set(deal.fields, 'name', 5);
    const asked = send(mock, path, { json });
    await expect(asked).rejects.toThrow(ContractViolation);
    await expect(asked).rejects.toThrow(`${pointer}: expected string, got 5`);
  });

  it.each<[string, string, unknown]>([
    [LIST, '/deals/0/colour', undefined],
    [DEAL, '/colour', undefined],
    [SEARCH, '/deals/0/colour', {}],
  ])('does not leave with an unknown field: %s', async (path, pointer, json) => {
    const mock = createMock();
    Reflect.set(given(mock.data.deals[0]).fields, 'colour', 'red');
    const asked = send(mock, path, { json });
    await expect(asked).rejects.toThrow(ContractViolation);
    await expect(asked).rejects.toThrow(pointer);
  });

  it('does not leave with an unknown enum value', async () => {
    const mock = createMock();
    Reflect.set(given(mock.data.deals[0]).fields, 'deal_type', 'barter');
    await expect(send(mock, LIST)).rejects.toThrow('/deals/0/deal_type');
  });

  it('does not leave with a wrong advertiser', async () => {
    const mock = createMock();
    Reflect.deleteProperty(given(mock.data.advertisers[0]), 'account_status');
    const asked = send(mock, GROUPS, { json: group.request });
    await expect(asked).rejects.toThrow('/relationship/advertiser/account_status: expected a value');
  });

  it('leaves again once the data is right', async () => {
    const mock = createMock();
    const { fields } = given(mock.data.deals[0]);
    Reflect.set(fields, 'colour', 'red');
    await expect(send(mock, LIST)).rejects.toThrow(ContractViolation);
    Reflect.deleteProperty(fields, 'colour');
    expect((await send(mock, LIST)).status).toBe(200);
  });
});

/** A change of the given data, and what `createMock` says about it. */
type Case = [string, (data: MockData) => void];

describe('own data against the contract', () => {
  it.each<Case>([
    ['/advertisers/0/name: expected string', (data) => set(data.advertisers[0], 'name', 5)],
    ['/advertisers/0/colour: not a field', (data) => set(data.advertisers[0], 'colour', 'red')],
    ['/offers/1/offer/tracking_url: expected string', (data) => set(data.offers[1]?.offer, 'tracking_url', null)],
    ['/offers/1/offer: expected object', (data) => set(data.offers[1], 'offer', 5)],
    ['/offers/0/advertiser: expected integer', (data) => set(data.offers[0], 'advertiser', '13')],
    ['/offers/0/visible: expected boolean', (data) => set(data.offers[0], 'visible', 1)],
    ['/offers/0/advertiser: there is no advertiser 14', (data) => set(data.offers[0], 'advertiser', 14)],
    ['/offers: expected array', (data) => set(data, 'offers', {})],
    ['/deals/0: expected object', (data) => set(data.deals, '0', null)],
    ['/deals/0/fields/name: expected string', (data) => set(data.deals[0]?.fields, 'name', 5)],
    ['/deals/0/fields/name: expected a value', (data) => set(data.deals[0], 'fields', {})],
    ['/deals/0/fields/deal_status', (data) => set(data.deals[0]?.fields, 'deal_status', 'asleep')],
    ['/deals/0/fields/has_products: not a field', (data) => set(data.deals[0]?.fields, 'has_products', true)],
    ['/deals/0/offers: expected array', (data) => set(data.deals[0], 'offers', undefined)],
    ['/deals/0/offers/1: there is no offer 7', (data) => set(data.deals[0], 'offers', [1, 7])],
    ['/deals/0/locations: expected array', (data) => set(data.deals[0], 'locations', undefined)],
    ['/deals/0/locations/0/city: expected string', (data) => set(data.deals[0]?.locations[0], 'city', 5)],
    [
      '/deals/0/products/1/retail_price: expected number',
      (data) => set(data.deals[0]?.products[1], 'retail_price', '5'),
    ],
    ['/deals/0/resources/0/colour: not a field', (data) => set(data.deals[0]?.resources[0], 'colour', 'red')],
    [
      '/deals/0/moments/searchDeals/fields/name: expected string',
      (data) => set(data.deals[0]?.moments?.searchDeals?.fields, 'name', 5),
    ],
    [
      '/deals/0/moments/getOfferDeal/resources/0/width: expected integer',
      (data) => set(data.deals[0]?.moments?.getOfferDeal?.resources?.[0], 'width', 1.5),
    ],
    [
      '/deals/0/moments/getOfferDeal/tracking_url: expected string',
      (data) => set(data.deals[0]?.moments?.getOfferDeal, 'tracking_url', 5),
    ],
    ['/offerGroups/0/relationship/labels: expected', (data) => set(data.offerGroups[0]?.relationship, 'labels', [])],
    ['/groups: the mock has no such data', (data) => set(data, 'groups', [])],
  ])('is refused: %s', (message, change) => {
    const data: MockData = { ...createMock({ size: 0 }).data, offerGroups: [structuredClone(group.response)] };
    expect(() => createMock({ data })).not.toThrow();
    change(data);
    expect(() => createMock({ data })).toThrow(ContractViolation);
    expect(() => createMock({ data })).toThrow(message);
  });

  it('may refer to the offers of the documents', () => {
    const { deals } = createMock({ size: 0 }).data;
    expect(createMock({ data: { deals } }).data.offers).toHaveLength(2);
  });

  it('may not refer to offers that would be generated', () => {
    const deals = createMock({ size: 1 }).data.deals.slice(1);
    expect(() => createMock({ data: { deals } })).toThrow('/deals/0/offers/0: there is no offer 1001');
  });

  it('is accepted when it is the data of a mock', () => {
    const { data } = createMock({ size: 300 });
    expect(createMock({ data }).data).toEqual(data);
  });
});

/** Changes a member, even to what its type does not allow. */
function set(target: object | undefined, name: string, value: unknown): void {
  Reflect.set(given(target), name, value);
}
