const { createMock } = await import('@eflow/mock');

const mock = createMock();

/** An Everflow of next year: a field more, and another type of deal. */
globalThis.fetch = async (url, init) => {
  const { deals } = Object(await (await mock.fetch(url, init)).json());
  return Response.json({ deals: deals.map((deal: object) => ({ ...deal, deal_type: 'auction', rating: 5 })) });
};

// #region enum
import { createAffiliateClient, isKnownDealType } from '@eflow/affiliate-client';

const everflow = createAffiliateClient({
  apiKey: process.env['EVERFLOW_AFFILIATE_KEY'],
});
const { deals } = await everflow.deals.listForOffer({ offerId: 1 });
for (const { name, deal_type } of deals) {
  console.log(name, isKnownDealType(deal_type) ? deal_type : `(new: ${deal_type})`);
}

// #endregion

// #region report
import { validators } from '@eflow/affiliate-client/validators';

const watchful = createAffiliateClient({
  apiKey: process.env['EVERFLOW_AFFILIATE_KEY'],
  validate: 'report',
  validators,
  onMismatch({ issues, notices }) {
    for (const { pointer, got } of issues) console.warn(`wrong: ${pointer} is ${got}`);
    for (const { pointer, got } of notices) console.log(`new: ${pointer} is ${got}`);
  },
});
await watchful.deals.listForOffer({ offerId: 1 });
// #endregion
