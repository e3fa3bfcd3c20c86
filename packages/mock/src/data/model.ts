import type {
  DealLocation,
  DealOffer,
  DealProduct,
  DealResource,
  OfferDeal,
  OfferGroup,
  OfferGroupAdvertiser,
} from '@eflow/contract';

/** All that the mock knows. Change it at will between requests: every answer is made from it anew. */
export interface MockData {
  advertisers: OfferGroupAdvertiser[];
  offers: MockOffer[];
  deals: MockDeal[];
  /** Offer groups by the order of their creation. */
  offerGroups: OfferGroup[];
}

export interface MockOffer {
  /** The offer with the links of the affiliate, as a search returns it. */
  offer: DealOffer;
  /** Advertiser that the offer belongs to. */
  advertiser: number;
  /** Whether the affiliate may promote the offer now. The deals of other offers are not visible. */
  visible: boolean;
}

/** The fields that a deal has in every operation. */
export type DealFields = Omit<OfferDeal, 'relationship'>;

export interface MockDeal {
  fields: DealFields;
  /** Ids of the offers that the deal belongs to. */
  offers: number[];
  locations: DealLocation[];
  products: DealProduct[];
  resources: DealResource[];
  /** What single operations show otherwise. The vendor's document shows one deal at three moments. */
  moments?: {
    searchDeals?: Moment;
    getOfferDeal?: Moment & { tracking_url?: string };
  };
}

export interface Moment {
  fields?: Partial<DealFields>;
  resources?: DealResource[];
}
