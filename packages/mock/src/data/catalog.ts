import type { MockData, MockDeal, MockOffer } from './model.js';

/** The deals and offers that the affiliate may see, found without looking at all of them. */
export interface Catalog {
  offer(id: number): MockOffer | undefined;
  /** The deals of the offers, or of all; each once, in the order of the data. */
  deals(offers?: readonly number[]): readonly MockDeal[];
}

export function createCatalog(data: MockData): Catalog {
  const offers = new Map<number, MockOffer>();
  for (const known of data.offers) if (known.visible) offers.set(known.offer.network_offer_id, known);
  const places = new Map<number, number[]>();
  const all: MockDeal[] = [];
  for (const deal of data.deals) {
    const own = deal.offers.filter((id) => offers.has(id));
    if (own.length === 0) continue;
    const place = all.push(deal) - 1;
    for (const id of own) {
      const known = places.get(id);
      if (known) known.push(place);
      else places.set(id, [place]);
    }
  }
  return {
    offer: (id) => offers.get(id),
    deals(wanted) {
      if (wanted === undefined) return all;
      const found = new Set(wanted.flatMap((id) => places.get(id) ?? []));
      return [...found].sort((a, b) => a - b).flatMap((place) => all[place] ?? []);
    },
  };
}
