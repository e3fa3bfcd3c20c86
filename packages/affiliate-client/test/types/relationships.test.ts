import { createAffiliateClient, type FetchFunction } from '@eflow/affiliate-client';
import { createMock } from '@eflow/mock';
import { describe, expect, it } from 'vitest';
import { cases } from './accepted/relationships.js';

const { fetch, keys } = createMock({ size: 20 });

/** A server that leaves out whatever there is to leave out of `relationship`. */
const withoutLists: FetchFunction = async (...request) => {
  const response = await fetch(...request);
  return Response.json({ ...Object(await response.json()), relationship: {} }, response);
};

/** A server that leaves `relationship` itself out. */
const withoutRelationship: FetchFunction = async (...request) => {
  const response = await fetch(...request);
  return Response.json({ ...Object(await response.json()), relationship: undefined }, response);
};

const servers = { 'the mock': fetch, 'one that leaves lists out': withoutLists };

describe.each(Object.entries(servers))('what the types promise is there, from %s', (_, server) => {
  const client = createAffiliateClient({ apiKey: keys.affiliate, baseUrl: 'http://mock', fetch: server });

  it.each(Object.entries(cases))('when asked by %s', async (_, ask) => {
    for (const flag of [true, false]) {
      const { deal, keys } = await ask(client, flag);
      for (const key of keys) expect(deal.relationship).toHaveProperty(key, expect.any(Array));
    }
  });
});

it('a list is made up only for what was asked', async () => {
  const client = createAffiliateClient({ apiKey: keys.affiliate, baseUrl: 'http://mock', fetch: withoutRelationship });
  const relationships = async (name: string) => (await cases[name]?.(client, true))?.deal.relationship;
  expect(await relationships('a longer literal list')).toEqual({ deal_products: [], deal_resources: [] });
  expect(await relationships('a part that is no list')).toEqual({});
  expect(await relationships('an empty list')).toEqual({});
});

it('what is asked is sent', async () => {
  const mock = createMock();
  const client = createAffiliateClient({ apiKey: mock.keys.affiliate, baseUrl: 'http://mock', fetch: mock.fetch });
  await cases['a spread tuple']?.(client, true);
  await cases['a list or nothing']?.(client, false);
  const queries = mock.requests.map(({ url }) => new URL(url, 'http://mock').search);
  expect(queries).toEqual(['?relationship=locations&relationship=products&relationship=resources', '']);
});
