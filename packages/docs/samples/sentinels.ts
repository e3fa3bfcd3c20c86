// #region helpers
import {
  couponCodeDiscount,
  createAffiliateClient,
  fromUnixTime,
  purchaseLimit,
  threshold,
} from '@eflow/affiliate-client';

const everflow = createAffiliateClient({
  apiKey: process.env['EVERFLOW_AFFILIATE_KEY'],
});
const deal = await everflow.deals.get({ offerId: 1, dealId: 1 });

const off = couponCodeDiscount(deal);
if (off?.kind === 'percentage') console.log(`${off.percentage} % off`);
else if (off?.kind === 'amount') console.log(`${off.amount} ${off.currencyId} off`);

console.log(threshold(deal));
console.log(purchaseLimit(deal));
console.log(fromUnixTime(deal.date_valid_from), fromUnixTime(deal.date_valid_to));
// #endregion

// #region coupon
const code = deal.coupon_code === '' ? 'no code needed' : deal.coupon_code;
console.log(code);

// #endregion

// #region caps
import { createNetworkClient, remainingCap } from '@eflow/network-client';

const network = createNetworkClient({
  apiKey: process.env['EVERFLOW_NETWORK_KEY'],
});
const group = await network.offerGroups.create({
  name: 'Spring Sale',
  offer_group_status: 'active',
  network_advertiser_id: 13,
  network_offer_ids: [1, 2],
  currency_id: 'USD',
  is_caps_enabled: true,
  daily_conversion_cap: 25,
});
const caps = group.relationship.remaining_caps;
console.log(remainingCap(caps.remaining_daily_conversion_cap));
console.log(remainingCap(caps.remaining_daily_click_cap));
// #endregion
