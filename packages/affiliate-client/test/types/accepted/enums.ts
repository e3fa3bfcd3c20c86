import { type DealType, isKnownDealType, type OfferDeal } from '@eflow/affiliate-client';

declare const deal: OfferDeal;

// The vendor may add values at any time, so any text can be read.
export const unknown: OfferDeal['deal_type'] = 'barter';
export const text: string = deal.deal_type;

export function label({ deal_type }: OfferDeal): string {
  switch (deal_type) {
    case 'coupon':
      return 'Coupon';
    case 'sale':
      return 'Sale';
    default:
      return deal_type;
  }
}

export function known({ deal_type }: OfferDeal): DealType | undefined {
  return isKnownDealType(deal_type) ? deal_type : undefined;
}

export const labels: Partial<Record<DealType, string>> = { coupon: 'Coupon' };
