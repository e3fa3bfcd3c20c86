// #region key
import { createAffiliateClient } from '@eflow/affiliate-client';

const everflow = createAffiliateClient({
  apiKey: process.env['EVERFLOW_AFFILIATE_KEY'],
});
const { deals } = await everflow.deals.listForOffer({ offerId: 1 });
console.log(deals.length, everflow.baseUrl);
// #endregion

const vault = { read: async (name: string) => process.env[`EVERFLOW_${name.toUpperCase()}_KEY`] ?? '' };

// #region rotate
const rotating = createAffiliateClient({ apiKey: () => vault.read('affiliate') });
console.log((await rotating.deals.listForOffer({ offerId: 1 })).deals.length);
// #endregion

// #region region
const european = createAffiliateClient({
  apiKey: process.env['EVERFLOW_AFFILIATE_KEY'],
  region: 'eu',
});
console.log(european.baseUrl);
// #endregion

// #region wrong
const wrong = createAffiliateClient({
  apiKey: process.env['EVERFLOW_NETWORK_KEY'],
});
const { ok, error } = await wrong.deals.listForOffer({ offerId: 1 }).result();
if (!ok) console.log(error.name, 'status' in error && error.status);
// #endregion
