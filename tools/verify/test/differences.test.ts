import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { objectOf, parseBundle } from '@eflow/pipeline';
import { describe, expect, it } from 'vitest';
import { differences } from '../src/differences.js';
import type { Exchange } from '../src/har.js';
import { exchangesOf } from '../src/har.js';

const require = createRequire(import.meta.url);
const bundle = parseBundle(readFileSync(require.resolve('@eflow/contract/openapi.json'), 'utf8'));

/** The answer of the vendor's document, after a change. */
function exchange(change: (body: Record<string, unknown>) => void, status = 200): Exchange {
  const example = objectOf(objectOf(bundle.components['examples'])['GetOfferDealResponse']);
  const body = structuredClone(objectOf(example['value']));
  change(body);
  return { method: 'get', path: '/v1/affiliates/offers/1/deals/1', status, body };
}

const places = (...exchanges: Exchange[]) => differences(bundle, exchanges).map(({ kind, place }) => [kind, place]);

describe('an answer', () => {
  it('that is what the contract says has no difference', () => {
    expect(differences(bundle, [exchange(() => undefined)])).toEqual([]);
  });

  it('without a required field is wrong there', () => {
    expect(places(exchange((body) => delete body['brand_name']))).toEqual([
      ['wrong', '#/components/schemas/OfferDeal/properties/brand_name'],
    ]);
  });

  it('with another type is wrong there, with what was expected and what came', () => {
    const [difference] = differences(bundle, [exchange((body) => Object.assign(body, { threshold_amount: '10' }))]);
    expect(difference).toMatchObject({
      kind: 'wrong',
      message: 'expected number, got "10"',
      seen: ['/threshold_amount'],
    });
  });

  it('with a renamed field below a list is named where the schema describes it', () => {
    const rename = exchange(({ relationship }) => {
      const [location] = [objectOf(relationship)['deal_locations'] ?? []].flat();
      Object.assign(objectOf(location), { street_address: '' });
      delete objectOf(location)['street_adress'];
    });
    expect(places(rename)).toEqual([
      ['wrong', '#/components/schemas/DealLocation/properties/street_adress'],
      ['unknown', '#/components/schemas/DealLocation/properties/street_address'],
    ]);
  });

  it('with a new value of an enum is unknown, not wrong', () => {
    expect(places(exchange((body) => Object.assign(body, { deal_type: 'flash' })))).toEqual([
      ['unknown', '#/components/schemas/OfferDeal/properties/deal_type'],
    ]);
  });

  it('with a status that is not documented is wrong as a whole', () => {
    expect(differences(bundle, [exchange(() => undefined, 204)])).toMatchObject([
      { kind: 'wrong', message: 'the status 204 is not documented' },
    ]);
  });
});

it('counts what was seen several times once', () => {
  const change = (body: Record<string, unknown>) => delete body['brand_name'];
  expect(differences(bundle, [exchange(change), exchange(change)])).toMatchObject([
    { seen: ['/brand_name', '/brand_name'] },
  ]);
});

it('reads an HTTP archive without its headers', () => {
  const entry = {
    request: {
      method: 'GET',
      url: 'https://api.eflow.team/v1/a?b=1',
      headers: [{ name: 'X-Eflow-Api-Key', value: 'secret' }],
    },
    response: { status: 502, content: { text: '<h1>Bad gateway</h1>' } },
  };
  const exchanges = exchangesOf(JSON.stringify({ log: { entries: [entry] } }));
  expect(exchanges).toEqual([{ method: 'get', path: '/v1/a', status: 502, body: '<h1>Bad gateway</h1>' }]);
});
