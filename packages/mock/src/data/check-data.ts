import {
  dealLocationValidator,
  dealOfferValidator,
  dealProductValidator,
  dealResourceValidator,
  offerDealRelationshipsValidator,
  offerDealValidator,
  offerGroupAdvertiserValidator,
  offerGroupValidator,
  type Validator,
} from '@eflow/contract/validators';
import { ContractViolation, contradictions } from '../answer.js';
import type { MockData, MockDeal, MockOffer, Moment } from './model.js';

/** Throws when `own` is against the contract, or refers to what is not in `all`. */
export function checkData(own: Partial<MockData>, all: MockData): void {
  refuse(shapes(own, all));
  refuse(references(own, all));
}

function refuse(wrong: readonly string[]): void {
  if (wrong.length > 0) throw new ContractViolation(`The data is against the contract: ${wrong.join('; ')}`);
}

function shapes(own: Partial<MockData>, all: MockData): string[] {
  const unknown = Object.keys(own).filter((name) => !(name in all));
  return [
    ...unknown.map((name) => `/${name}: the mock has no such data`),
    ...each('/advertisers', own.advertisers ?? [], against(offerGroupAdvertiserValidator)),
    ...each('/offers', own.offers ?? [], wrongInOffer),
    ...each('/deals', own.deals ?? [], wrongInDeal),
    ...each('/offerGroups', own.offerGroups ?? [], against(offerGroupValidator)),
  ];
}

function wrongInOffer(place: string, { offer, advertiser, visible }: MockOffer): string[] {
  return [
    ...against(dealOfferValidator)(`${place}/offer`, offer),
    ...(Number.isInteger(advertiser) ? [] : [`${place}/advertiser: expected integer`]),
    ...(typeof visible === 'boolean' ? [] : [`${place}/visible: expected boolean`]),
  ];
}

function wrongInDeal(place: string, deal: MockDeal): string[] {
  const wrong = [
    ...wrongInFields(`${place}/fields`, deal.fields),
    ...(Array.isArray(deal.offers) ? [] : [`${place}/offers: expected array`]),
    ...each(`${place}/locations`, deal.locations, against(dealLocationValidator)),
    ...each(`${place}/products`, deal.products, against(dealProductValidator)),
    ...each(`${place}/resources`, deal.resources, against(dealResourceValidator)),
  ];
  const { searchDeals, getOfferDeal } = deal.moments ?? {};
  if (wrong.length > 0) return wrong;
  return [
    ...wrongInMoment(`${place}/moments/searchDeals`, deal, searchDeals ?? {}),
    ...wrongInMoment(`${place}/moments/getOfferDeal`, deal, getOfferDeal ?? {}),
    ...(getOfferDeal?.tracking_url === undefined
      ? []
      : against(offerDealRelationshipsValidator)(`${place}/moments/getOfferDeal`, {
          tracking_url: getOfferDeal.tracking_url,
        })),
  ];
}

function wrongInMoment(place: string, deal: MockDeal, { fields, resources }: Moment): string[] {
  return [
    ...wrongInFields(`${place}/fields`, { ...deal.fields, ...fields }),
    ...each(`${place}/resources`, resources ?? [], against(dealResourceValidator)),
  ];
}

function wrongInFields(place: string, fields: MockDeal['fields']): string[] {
  return against(offerDealValidator)(place, { ...fields, relationship: {} });
}

function references(own: Partial<MockData>, all: MockData): string[] {
  const advertisers = new Set(all.advertisers.map((known) => known.network_advertiser_id));
  const offers = new Set(all.offers.map((known) => known.offer.network_offer_id));
  return [
    ...each('/offers', own.offers ?? [], (place, { advertiser }) =>
      advertisers.has(advertiser) ? [] : [`${place}/advertiser: there is no advertiser ${advertiser}`],
    ),
    ...each('/deals', own.deals ?? [], (place, deal) =>
      deal.offers.flatMap((id, index) => (offers.has(id) ? [] : [`${place}/offers/${index}: there is no offer ${id}`])),
    ),
  ];
}

/** What is wrong in a list. It may come from JSON, so that even its type is in doubt. */
function each<T>(place: string, items: readonly T[], check: (place: string, item: T) => string[]): string[] {
  if (!Array.isArray(items)) return [`${place}: expected array`];
  return items.flatMap((item: T, index) =>
    typeof item === 'object' && item !== null
      ? check(`${place}/${index}`, item)
      : [`${place}/${index}: expected object`],
  );
}

function against(validator: Validator<unknown>): (place: string, value: unknown) => string[] {
  return (place, value) =>
    contradictions(validator, value).map(
      ({ message, pointer }) => `${place}${pointer === '' ? message.replace('(value)', '') : message}`,
    );
}
