import type { DealLocation, DealOffer, DealProduct, DealResource, OfferGroupAdvertiser } from '@eflow/contract';
import { dealCategoryValues, dealScopeValues, dealTypeValues } from '@eflow/contract/enums';
import type { DealFields, MockDeal, MockOffer } from './model.js';
import { createRandom, type Random } from './random.js';

/** Ids of what is generated start here, so that those of the documents stay free. */
const FIRST_ID = 1001;
const DEALS_PER_OFFER = 25;
const ADVERTISERS = 20;
const DAY = 86_400;
/** 2026-01-01T00:00:00Z */
const EPOCH = 1_767_225_600;

const BRANDS = [
  'Alpine Gear',
  'Bluebird',
  'Cardinal Home',
  'Driftwood',
  'Everlane Pets',
  'Foxglove',
  'Granite',
] as const;
const GOODS = ['backpacks', 'coffee', 'desk lamps', 'gardening tools', 'headphones', 'running shoes', 'toys'] as const;
const CITIES = ['Ashford', 'Brookside', 'Clearwater', 'Dover', 'Easton', 'Fairview'] as const;

/** As many offers as `size` deals need, and the deals, all determined by the seed. */
export function generateDeals(
  seed: number,
  size: number,
): { advertisers: OfferGroupAdvertiser[]; offers: MockOffer[]; deals: MockDeal[] } {
  const random = createRandom(seed);
  const advertisers = Array.from({ length: size > 0 ? ADVERTISERS : 0 }, (_, index) => ({
    network_advertiser_id: FIRST_ID + index,
    network_id: 1,
    name: `${random.pick(BRANDS)} Inc.`,
    account_status: 'active',
  }));
  const offers = Array.from({ length: Math.ceil(size / DEALS_PER_OFFER) }, (_, index) =>
    generateOffer(FIRST_ID + index, random),
  );
  const deals = Array.from({ length: size }, (_, index) => generateDeal(index, offers, random));
  return { advertisers, offers, deals };
}

function generateOffer(id: number, random: Random): MockOffer {
  const code = id.toString(36).toUpperCase();
  const offer: DealOffer = {
    network_offer_id: id,
    network_id: 1,
    name: `${random.pick(BRANDS)} ${id}`,
    offer_status: 'active',
    tracking_url: `http://www.tracking-link.test/9W598/${code}/`,
    redirect_tracking_url: '',
    impression_tracking_url: '',
  };
  return {
    offer,
    advertiser: random.integer(FIRST_ID, FIRST_ID + ADVERTISERS - 1),
    visible: id === FIRST_ID || !random.chance(0.05),
  };
}

function generateDeal(index: number, offers: readonly MockOffer[], random: Random): MockDeal {
  const id = FIRST_ID + index;
  const own = offers[Math.floor(index / DEALS_PER_OFFER)]?.offer.network_offer_id ?? FIRST_ID;
  const other = FIRST_ID + random.integer(0, offers.length - 1);
  const fields = generateFields(id, random);
  return {
    fields,
    offers: other !== own && random.chance(0.1) ? [own, other] : [own],
    locations: random.chance(0.2) ? [generateLocation(id, random)] : [],
    products: random.chance(0.3)
      ? Array.from({ length: random.integer(1, 3) }, (_, place) => generateProduct(id * 10 + place, id, random))
      : [],
    resources: random.chance(0.5) ? [generateResource(id, random)] : [],
  };
}

function generateFields(id: number, random: Random): DealFields {
  const brand = random.pick(BRANDS);
  const goods = random.pick(GOODS);
  const hasCode = random.chance(0.6);
  const percentage = hasCode && random.chance(0.6) ? random.integer(1, 12) * 5 : 0;
  const amount = hasCode && percentage === 0 ? random.integer(1, 20) * 2.5 : 0;
  const threshold = random.integer(0, 3);
  const limit = random.integer(0, 4);
  const created = EPOCH - random.integer(30, 700) * DAY;
  const from = random.chance(0.7) ? created + random.integer(0, 20) * DAY : 0;
  return {
    network_advertiser_deal_id: id,
    network_id: 1,
    name: `${percentage > 0 ? `${percentage} % off` : 'Save on'} ${goods} at ${brand}`,
    brand_name: random.chance(0.9) ? brand : '',
    deal_type: hasCode ? 'coupon' : random.pick(dealTypeValues),
    deal_status: 'active',
    deal_categories: generateCategories(random),
    description: `A good price on ${goods}, for new and old customers.`,
    restrictions: random.chance(0.4) ? 'Not together with other deals' : '',
    scope: random.pick(dealScopeValues),
    coupon_code: hasCode ? `SAVE${id}` : '',
    coupon_code_discount_percentage: percentage,
    coupon_code_discount_amount: amount,
    coupon_code_discount_currency_id: amount > 0 ? 'USD' : '',
    threshold_quantity: threshold === 1 ? random.integer(2, 5) : 0,
    threshold_amount: threshold === 2 ? random.integer(2, 40) * 5 : 0,
    threshold_amount_currency_id: threshold === 2 ? 'USD' : '',
    purchase_limit_quantity: limit === 1 ? random.integer(1, 9) : 0,
    purchase_limit_amount: limit === 2 ? random.integer(1, 10) * 100 : 0,
    purchase_limit_amount_currency_id: limit === 2 ? 'USD' : '',
    date_valid_from: from,
    date_valid_to: from > 0 && random.chance(0.6) ? from + random.integer(7, 365) * DAY : 0,
    date_valid_timezone_id: 80,
    time_saved: created + random.integer(0, 20) * DAY,
    time_created: created,
    time_deleted: 0,
  };
}

function generateCategories(random: Random): DealFields['deal_categories'] {
  const first = random.pick(dealCategoryValues);
  const second = random.pick(dealCategoryValues);
  return first !== second && random.chance(0.5) ? [first, second] : [first];
}

function generateLocation(deal: number, random: Random): DealLocation {
  return {
    network_advertiser_deal_location_id: deal * 10,
    network_advertiser_deal_id: deal,
    business_name: `${random.pick(BRANDS)} ${random.pick(CITIES)}`,
    street_adress: random.chance(0.8) ? `${random.integer(1, 200)} Market Street` : '',
    extended_address: '',
    city: random.pick(CITIES),
    region_id: 0,
    country_id: 0,
    postal_code: String(random.integer(10_000, 99_999)),
    business_website: 'www.example.test',
  };
}

function generateProduct(id: number, deal: number, random: Random): DealProduct {
  const before = random.integer(10, 900);
  return {
    network_advertiser_deal_product_id: id,
    network_advertiser_deal_id: deal,
    product_name: `${random.pick(BRANDS)} ${random.pick(GOODS)}`,
    product_url: `www.example.test/products/${id}`,
    before_discount_price: before,
    after_discount_price: Math.round(before * 80) / 100,
    retail_price: before,
    discount_percentage: 20,
    price_currency_id: 'USD',
  };
}

function generateResource(deal: number, random: Random): DealResource {
  const [width, height] = random.pick([
    [728, 90],
    [300, 250],
    [160, 600],
  ]);
  return {
    network_advertiser_deal_resource_id: deal,
    network_advertiser_deal_id: deal,
    resource_type: 'image',
    html_code: '',
    width: width ?? 0,
    height: height ?? 0,
    relationship: {
      assets: [
        {
          network_asset_id: deal,
          content_type: 'image/png',
          filename: `deal-${deal}.png`,
          url: `http://usercontent.example.test/deal-${deal}.png`,
          file_size: random.integer(4_000, 400_000),
          image_width: width ?? 0,
          image_height: height ?? 0,
          optimized_thumbnail_url: '',
        },
      ],
    },
  };
}
