import type { OfferGroup, OfferGroupCreate, RemainingCaps } from '@eflow/contract';
import type { MockData } from '../data/model.js';
import { sentinels } from '../generated/operations.js';
import { HttpError } from '../http-error.js';

const PERIODS = ['daily', 'weekly', 'monthly', 'global'] as const;
const METRICS = ['conversion', 'payout', 'revenue', 'click'] as const;

type Caps = Record<`${(typeof PERIODS)[number]}_${(typeof METRICS)[number]}_cap`, number>;

/** Creates an offer group in `data` and returns it. `time` is in Unix seconds. */
export function createOfferGroup(data: MockData, input: OfferGroupCreate, time: number): OfferGroup {
  const advertiser = data.advertisers.find((known) => known.network_advertiser_id === input.network_advertiser_id);
  if (!advertiser) throw HttpError.because(400, '/body/network_advertiser_id: there is no such advertiser');
  for (const [index, id] of input.network_offer_ids.entries()) {
    const offer = data.offers.find((known) => known.offer.network_offer_id === id);
    if (offer?.advertiser !== input.network_advertiser_id)
      throw HttpError.because(400, `/body/network_offer_ids/${index}: the advertiser has no offer ${id}`);
  }
  const caps = capsOf(input);
  const labels = input.labels ?? [];
  const group: OfferGroup = {
    network_offer_group_id:
      1 + data.offerGroups.reduce((last, known) => Math.max(last, known.network_offer_group_id), 0),
    network_id: advertiser.network_id,
    network_advertiser_id: input.network_advertiser_id,
    name: input.name,
    internal_notes: input.internal_notes ?? '',
    offer_group_status: input.offer_group_status,
    is_caps_enabled: input.is_caps_enabled ?? Object.values(caps).some((cap) => cap !== 0),
    ...caps,
    time_created: time,
    time_saved: time,
    relationship: {
      advertiser: { ...advertiser },
      labels: { total: labels.length, entries: [...labels] },
      network_offer_ids: [...input.network_offer_ids],
      remaining_caps: remainingOf(caps),
    },
    is_soft_cap: input.is_soft_cap ?? false,
  };
  data.offerGroups.push(group);
  return group;
}

function capsOf(input: OfferGroupCreate): Caps {
  const entries = METRICS.flatMap((metric) =>
    PERIODS.map((period) => {
      const name = `${period}_${metric}_cap` as const;
      return [name, input[name] ?? 0] as const;
    }),
  );
  return fromEntries(entries);
}

function remainingOf(caps: Caps): RemainingCaps {
  const entries = PERIODS.flatMap((period) =>
    METRICS.map((metric) => {
      const cap = caps[`${period}_${metric}_cap`];
      const name = `remaining_${period}_${metric}_cap` as const;
      return [name, cap === 0 ? Number(sentinels['RemainingCaps']?.[name]) : cap] as const;
    }),
  );
  return fromEntries(entries);
}

/** `Object.fromEntries` that keeps the names: the entries above go over all combinations. */
function fromEntries<K extends string>(entries: readonly (readonly [K, number])[]): Record<K, number> {
  return Object.fromEntries(entries) as Record<K, number>;
}
