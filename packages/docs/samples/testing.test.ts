// #region client
import { createAffiliateClient } from '@eflow/affiliate-client';
import { createMock } from '@eflow/mock';
import { expect, it } from 'vitest';

it('finds the deals of an offer', async () => {
  const mock = createMock();
  const everflow = createAffiliateClient({
    apiKey: mock.keys.affiliate,
    fetch: mock.fetch,
  });

  const { deals } = await everflow.deals.listForOffer({ offerId: 1 });

  expect(deals).toMatchObject([{ name: 'Example Deal', coupon_code: 'SUMMER23' }]);
  expect(mock.requests).toMatchObject([{ operation: 'listOfferDeals', status: 200 }]);
});
// #endregion

// #region faults
it('survives a failure in passing', async () => {
  const mock = createMock({
    faults: [{ operation: 'listOfferDeals', nth: 1, fault: { kind: 'server-error' } }],
  });
  const everflow = createAffiliateClient({
    apiKey: mock.keys.affiliate,
    fetch: mock.fetch,
    retry: { baseDelay: 1 },
  });

  const { deals } = await everflow.deals.listForOffer({ offerId: 1 });

  expect(deals).toHaveLength(1);
  expect(mock.requests.map(({ status }) => status)).toEqual([500, 200]);
});
// #endregion

// #region data
it('says so when there is nothing to promote', async () => {
  const mock = createMock({ data: { deals: [] } });
  const everflow = createAffiliateClient({
    apiKey: mock.keys.affiliate,
    fetch: mock.fetch,
  });

  expect((await everflow.deals.search()).deals).toEqual([]);
});
// #endregion
