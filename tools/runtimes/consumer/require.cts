// A CommonJS module of a user, for versions of TypeScript that let it require() an ES module.
import contract = require('@eflow/contract');
import { offerDealValidator } from '@eflow/contract/validators';

export const isDeal = (value: unknown): value is contract.OfferDeal => offerDealValidator.check(value).valid;
