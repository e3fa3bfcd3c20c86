import { append, type Mutation, replace } from '../mutation.js';

const LIST = 'paths/affiliates_offers_{offerId}_deals.yaml';
const SCHEMA = 'components/schemas/DealScope.yaml';
const SOURCE = "x-source: { document: affiliate-deals, section: 'The “Deals” Object', basis: stated }";

function wrong(key: string, file: string, from: string, to: string, message: string, at: string = to): Mutation {
  return {
    name: `a wrong value of ${key}: ${to}`,
    file,
    change: replace(from, to),
    rule: 'everflow/known-extensions',
    at,
    message,
  };
}

/** What an author can get wrong about an extension. */
export const EXTENSION_MUTATIONS: readonly Mutation[] = [
  {
    name: 'an extension that is not defined',
    file: SCHEMA,
    change: append('x-sic: entire_store\n'),
    rule: 'everflow/known-extensions',
    at: 'x-sic:',
    message: '`x-sic` is not defined',
  },
  {
    name: 'an extension that is not defined, beside a reference',
    file: 'components/schemas/OfferGroup.yaml',
    change: replace('x-open-enum: true', 'x-extensible-enum: true'),
    rule: 'everflow/known-extensions',
    at: 'x-extensible-enum:',
  },
  {
    name: 'an extension of operations on a schema',
    file: SCHEMA,
    change: append('x-audience: affiliate\n'),
    rule: 'everflow/known-extensions',
    at: 'x-audience:',
    message: 'belongs on Operation, not on Schema',
  },
  {
    name: 'an extension of operations on the root',
    file: 'openapi.yaml',
    change: append('x-audience: affiliate\n'),
    rule: 'everflow/known-extensions',
    at: 'x-audience:',
    message: 'belongs on Operation, not on Root',
  },
  {
    name: 'an extension of schemas beside a reference',
    file: 'components/schemas/OfferGroup.yaml',
    change: replace('x-open-enum: true', 'x-open-enum: true\n        x-sentinel: { value: 0, means: none }'),
    rule: 'everflow/known-extensions',
    at: 'x-sentinel: { value: 0, means: none }',
    message: 'belongs on Schema, not on Reference',
  },
  {
    name: 'an extension that only the bundles have',
    file: LIST,
    change: replace(
      '  x-idempotent: true',
      '  x-idempotent: true\n  x-codeSamples: [{ lang: C, label: C, source: main }]',
    ),
    rule: 'everflow/known-extensions',
    at: 'x-codeSamples:',
    message: 'is made with the bundles',
  },
  wrong('x-audience', LIST, 'x-audience: affiliate', 'x-audience: partner', ''),
  wrong('x-client-method', LIST, 'x-client-method: listForOffer', 'x-client-method: list-for-offer', ''),
  wrong('x-region', 'openapi.yaml', 'x-region: eu', 'x-region: European Union', ''),
  wrong(
    'x-sunset',
    LIST,
    '  x-idempotent: true',
    '  x-idempotent: true\n  deprecated: true\n  x-sunset: next summer',
    '',
    'x-sunset: next summer',
  ),
  wrong('x-idempotent', LIST, 'x-idempotent: true', 'x-idempotent: yes', '`x-idempotent` must be boolean'),
  wrong('x-source', SCHEMA, SOURCE, SOURCE.replace('stated', 'guessed'), '`x-source/basis` must be equal to one of'),
  wrong('x-source', SCHEMA, SOURCE, SOURCE.replace(', basis: stated', ''), "must have required property 'basis'"),
  wrong('x-open-enum', 'components/schemas/OfferGroup.yaml', 'x-open-enum: true', 'x-open-enum: false', ''),
  wrong(
    'x-sentinel',
    'components/schemas/OfferDealRelationships.yaml',
    'x-sentinel: { value: {}, means: nothing was asked for }',
    'x-sentinel: { value: null, means: nothing was asked for }',
    '`x-sentinel/value`',
  ),
  wrong(
    'x-rate-limit',
    'components/securitySchemes/networkApiKey.yaml',
    'seconds: 1',
    'seconds: 0',
    '`x-rate-limit/seconds`',
  ),
  wrong('x-pagination', 'paths/affiliates_deals.yaml', 'items: deals', 'list: deals', '`x-pagination`', 'page: page\n'),
  wrong(
    'x-relationship-keys',
    'components/parameters/DealRelationship.yaml',
    'trackings: tracking_url',
    "trackings: ''",
    '`x-relationship-keys/trackings`',
  ),
];
