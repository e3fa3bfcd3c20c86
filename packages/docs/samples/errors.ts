// #region catch
import { ApiError, createAffiliateClient, NotFoundError } from '@eflow/affiliate-client';

const everflow = createAffiliateClient({
  apiKey: process.env['EVERFLOW_AFFILIATE_KEY'],
});

try {
  await everflow.deals.get({ offerId: 1, dealId: 404 });
} catch (error) {
  if (error instanceof NotFoundError) console.log('There is no such deal.');
  else if (error instanceof ApiError) console.log(error.status, error.text);
  else throw error;
}
// #endregion

// #region result
const result = await everflow.deals.get({ offerId: 1, dealId: 404 }).result();
if (result.ok) console.log(result.data.name);
else console.log(result.error.name, result.error.message);
// #endregion

const { createMock } = await import('@eflow/mock');
const mock = createMock({ faults: [{ operation: 'listOfferDeals', nth: [1, 2], fault: { kind: 'server-error' } }] });
globalThis.fetch = mock.fetch;

// #region retry
const patient = createAffiliateClient({
  apiKey: process.env['EVERFLOW_AFFILIATE_KEY'],
  retry: { limit: 5, baseDelay: 10 },
  timeout: { attempt: 10_000, total: 60_000 },
  onRetry({ operation, attempt, status }) {
    console.log(`${operation}, attempt ${attempt}: ${status}`);
  },
});
const { deals } = await patient.deals.listForOffer({ offerId: 1 });
console.log(deals.length);
// #endregion

// #region abort
const signal = AbortSignal.timeout(5_000);
const found = await everflow.deals.search({ page_size: 1 }, { signal, retry: false });
console.log(found.deals.length);
// #endregion
