// #region left
import { createAffiliateClient } from '@eflow/affiliate-client';

const everflow = createAffiliateClient({
  apiKey: process.env['EVERFLOW_AFFILIATE_KEY'],
});

const {
  response: { headers },
} = await everflow.deals.listForOffer({ offerId: 1 }).withResponse();
console.log(headers.get('X-RateLimit-Remaining'), 'of', headers.get('X-RateLimit-Limit'));
// #endregion

// #region share
const third = createAffiliateClient({
  apiKey: process.env['EVERFLOW_AFFILIATE_KEY'],
  rateLimit: { requests: 50, window: 30_000 },
});
console.log((await third.deals.listForOffer({ offerId: 1 })).deals.length);
// #endregion

const { createMock } = await import('@eflow/mock');
globalThis.fetch = createMock({ faults: [{ fault: { kind: 'rate-limit' } }] }).fetch;

// #region give-up
import { RateLimitError } from '@eflow/affiliate-client';

const hasty = createAffiliateClient({
  apiKey: process.env['EVERFLOW_AFFILIATE_KEY'],
  retry: false,
});
const { error } = await hasty.deals.listForOffer({ offerId: 1 }).result();
if (error instanceof RateLimitError) console.log('Come back later:', error.status);
// #endregion
