// A program in which the tests must find both mistakes: were they blind, all else would pass as well.
import { createAffiliateClient } from '@eflow/affiliate-client';

const { deals } = createAffiliateClient({ apiKey: 'key' });
deals.listForOffer({ offerId: '1' });
// TS2322 Type 'string' is not assignable to type 'number'.
deals.listForOffer({ offerId: 1 });
