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
  /** The advertisers that offer groups can be created for. */
  advertisers: OfferGroupAdvertiser[];
  /** The offers of all advertisers. */
  offers: MockOffer[];
  /** The deals of all offers. */
  deals: MockDeal[];
  /** Offer groups by the order of their creation. */
  offerGroups: OfferGroup[];
}

/** An offer, and who may see it. */
export interface MockOffer {
  /** The offer with the links of the affiliate, as a search returns it. */
  offer: DealOffer;
  /** `network_advertiser_id` of the advertiser that the offer belongs to. */
  advertiser: number;
  /** Whether the affiliate may promote the offer now. The deals of other offers are not visible. */
  visible: boolean;
}

/** The fields that a deal has in every operation. */
export type DealFields = Omit<OfferDeal, 'relationship'>;

/** A deal, with all that operations can show of it. */
export interface MockDeal {
  /** What every operation shows, unless `moments` says otherwise. */
  fields: DealFields;
  /** `network_offer_id` of the offers that the deal belongs to. */
  offers: number[];
  /** Shown when `relationship` asks for `locations`. */
  locations: DealLocation[];
  /** Shown when `relationship` asks for `products`. */
  products: DealProduct[];
  /** Shown in a search, and when `relationship` asks for `resources`. */
  resources: DealResource[];
  /** What single operations show otherwise. The vendor's document shows one deal at three moments. */
  moments?: {
    /** In the pages of a search. */
    searchDeals?: Moment;
    /** When it is asked for alone. */
    getOfferDeal?: Moment & {
      /** The tracking link of the affiliate, in the place of that of the offer. */
      tracking_url?: string;
    };
  };
}

/** What one operation shows of a deal in the place of the rest. */
export interface Moment {
  /** Fields that differ. */
  fields?: Partial<DealFields>;
  /** Resources in the place of those of the deal. */
  resources?: DealResource[];
}
