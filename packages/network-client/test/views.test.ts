import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createMock } from '@eflow/mock';
import { createNetworkClient, fromUnixTime, remainingCap } from '@eflow/network-client';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

/** What the contract says of a property, as far as these tests read it. */
interface Property {
  type?: string;
  'x-sentinel'?: { value: unknown };
}

const contract = createRequire(import.meta.url).resolve('@eflow/contract/network.yaml');
const bundle: { components: { schemas: Record<string, { properties?: Record<string, Property> }> } } = parse(
  readFileSync(contract, 'utf8'),
);
const caps = Object.entries(bundle.components.schemas['RemainingCaps']?.properties ?? {});

const mock = createMock();
const { offerGroups } = createNetworkClient({ apiKey: mock.keys.network, baseUrl: 'http://mock', fetch: mock.fetch });
const input = {
  name: 'Holiday',
  offer_group_status: 'active',
  network_advertiser_id: 13,
  network_offer_ids: [1],
  currency_id: 'USD',
} as const;

it('remainingCap takes for no cap what the contract does, for each of the 16', () => {
  expect(caps).toHaveLength(16);
  for (const [, property] of caps) expect(remainingCap(Number(property['x-sentinel']?.value))).toBeNull();
});

it('no other schema has a stand-in for all its values, for which a helper would be missing', () => {
  const others = Object.entries(bundle.components.schemas).filter(([name, { properties = {} }]) => {
    const values = Object.values(properties).map((property) => property['x-sentinel']?.value);
    return name !== 'RemainingCaps' && values.length > 0 && values.every((value) => typeof value === 'number');
  });
  expect(others.map(([name]) => name)).toEqual([]);
});

it.each([0, 1, 12.5, -1, -999, -1001])('remainingCap gives %d as it is', (value) => {
  expect(remainingCap(value)).toBe(value);
});

it('remainingCap reads the answer to a group without caps, and with some', async () => {
  const remaining = async (more: object) => {
    const group = await offerGroups.create({ ...input, network_offer_ids: [1], ...more });
    const read = Object.entries(group.relationship.remaining_caps).map(([name, value]) => [name, remainingCap(value)]);
    return Object.fromEntries(read);
  };
  const none = Object.fromEntries(caps.map(([name]) => [name, null]));
  expect(await remaining({})).toEqual(none);
  expect(await remaining({ daily_click_cap: 25 })).toEqual({ ...none, remaining_daily_click_cap: 25 });
});

it('fromUnixTime reads when a group was created', async () => {
  const before = Math.floor(Date.now() / 1000) * 1000;
  const { time_created } = await offerGroups.create({ ...input, network_offer_ids: [1] });
  const created = fromUnixTime(time_created)?.getTime();
  expect(created).toBeGreaterThanOrEqual(before);
  expect(created).toBeLessThanOrEqual(Date.now());
  expect(fromUnixTime(0)).toBeNull();
});
