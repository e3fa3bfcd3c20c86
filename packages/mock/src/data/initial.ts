import { checkData } from './check-data.js';
import { documentData } from './documents.js';
import { generateDeals } from './generate.js';
import type { MockData } from './model.js';

/** What the mock knows in the beginning: the vendor's examples, generated deals, and `own` in the place of either. */
export function initialData(seed: number, size: number, own: Partial<MockData> = {}): MockData {
  const documented = documentData();
  const generated = generateDeals(seed, own.deals === undefined && own.offers === undefined ? size : 0);
  const copy = structuredClone(own);
  const data = {
    advertisers: copy.advertisers ?? [...documented.advertisers, ...generated.advertisers],
    offers: copy.offers ?? [...documented.offers, ...generated.offers],
    deals: copy.deals ?? [...documented.deals, ...generated.deals],
    offerGroups: copy.offerGroups ?? [],
  };
  checkData(copy, data);
  return data;
}
