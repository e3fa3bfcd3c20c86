import type { Block, Field, Page, Section, Site, Source } from '../src/model/page.js';

const stated: Source = { document: 'Deals', section: 'Response', basis: 'stated' };

export function field(name: string, more: Partial<Field> = {}): Field {
  return {
    id: name,
    name,
    type: ['string'],
    required: false,
    description: `What *${name}* means.`,
    constraints: [],
    examples: [],
    source: stated,
    decisions: [],
    fields: [],
    ...more,
  };
}

export const LONG = 'a_name_that_goes_on_and_on_without_a_place_to_break_it_because_somebody_thought_it_should_say_all';

const deep: Field = field('relationship', {
  type: [{ title: 'OfferDealRelationships', href: '/reference/schemas/offer-deal' }],
  required: true,
  fields: [
    field('deals', {
      id: 'relationship.deals',
      type: ['array of ', { title: 'OfferDeal', href: '/reference/schemas/offer-deal' }],
      source: { document: 'Deals', section: '', basis: 'example' },
      fields: [
        field('location', {
          id: 'relationship.deals.location',
          source: { document: 'Guide', section: 'Hosts', basis: 'user-guide' },
          fields: [
            field('city', {
              id: 'relationship.deals.location.city',
              source: { document: 'Deals', section: 'x', basis: 'inferred' },
            }),
          ],
        }),
      ],
    }),
  ],
});

const fields: Field[] = [
  field('offerId', {
    id: 'path.offerId',
    type: ['integer'],
    required: true,
    examples: [1],
    constraints: ['format: int64'],
  }),
  field('coupon_code', {
    constraints: ['at most 100 characters', '0 to 100'],
    examples: ['SAVE<10>', { a: [1, 2] }],
    values: ['yes', 'no'],
    sentinel: { value: '', means: 'there is *none*' },
    excludes: { title: 'percent_off', href: '#percent_off' },
    decisions: [{ title: 'The code is empty', href: '/differences/deals#code' }],
    deprecated: { sunset: '2027-01-01' },
  }),
  field(LONG, { description: '', type: ['string'] }),
  field('percent_off', { type: ['number'], examples: [0, 12.5] }),
  deep,
];

const json = JSON.stringify(
  { deals: [{ network_offer_deal_id: 1, name: 'Ten </script> percent', ok: true, none: null }] },
  null,
  2,
);

export const blocks: Record<string, Block> = {
  prose: {
    kind: 'prose',
    text: 'See [paging](/guides/paging#totals) and <b onclick="x()">raw</b> `code`.\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n- one\n- two\n\n> A word of warning.\n\n```ts\nconst a: number = 1;\n```',
  },
  endpoint: {
    kind: 'endpoint',
    method: 'get',
    path: '/v1/affiliates/offers/{offerId}/deals/{dealId}',
    servers: [
      { url: 'https://api.eflow.team', description: 'Accounts in the global region. This is the default.' },
      { url: 'https://api-eu.eflow.team', description: 'Accounts that Everflow hosts in the European Union.' },
    ],
  },
  facts: {
    kind: 'facts',
    facts: [
      { name: 'Key', value: 'An [affiliate key](/guides/paging)' },
      { name: 'Rate limit', value: '150 requests in 30 seconds' },
      { name: 'Repeating', value: 'Safe: it only reads' },
    ],
  },
  fields: { kind: 'fields', label: 'Path parameters', fields },
  empty: { kind: 'fields', label: 'Query parameters', fields: [] },
  values: {
    kind: 'values',
    filter: true,
    groups: [
      {
        title: 'Animals',
        values: Array.from({ length: 40 }, (_, n) => ({ id: `animals-${n}`, value: `animals_and_pets_${n}` })),
      },
      { values: [{ id: 'other', value: 'other', meaning: 'Anything *else*' }] },
    ],
  },
  code: { kind: 'code', language: 'json', source: json, title: 'A deal', note: 'One of *many*.' },
  text: { kind: 'code', language: 'text', source: `a <b> & "c"\n${LONG} ${LONG} ${LONG}` },
  samples: {
    kind: 'samples',
    samples: [
      {
        language: 'ts',
        label: 'TypeScript',
        source:
          "import { createAffiliateClient } from '@eflow/affiliate-client';\n\nconst everflow = createAffiliateClient({ apiKey: process.env.EVERFLOW_API_KEY });\nconst deal = await everflow.deals.get({ offerId: 1, dealId: 1 });\nconsole.log(deal.name);",
      },
      { language: 'ts', label: 'openapi-fetch', source: 'const a = 1;' },
      { language: 'ts', label: 'fetch', source: 'const b = 1;' },
      {
        language: 'bash',
        label: 'cURL',
        source: `curl 'https://api.eflow.team/v1' \\\n  -H 'X-Eflow-Api-Key: '"$KEY"`,
      },
      { language: 'python', label: 'Python', source: 'import requests\nprint(requests.get("https://api.eflow.team"))' },
    ],
    run: {
      operation: 'getOfferDeal',
      audience: 'affiliate',
      method: 'GET',
      path: '/v1/affiliates/offers/{offerId}/deals/{dealId}',
      inputs: [
        { name: 'offerId', in: 'path', required: true, type: 'integer', value: 1, choices: ['</script><script>'] },
      ],
    },
  },
  responses: {
    kind: 'responses',
    responses: [
      {
        id: 'response-200',
        status: '200',
        description: 'The deal.',
        headers: [field('X-RateLimit-Limit', { id: 'response-200.header.x-ratelimit-limit' })],
        body: {
          mediaType: 'application/json',
          type: [{ title: 'OfferDeal', href: '/reference/schemas/offer-deal' }],
          fields: [
            field('name', { id: 'response-200.name', fields: [field('inner', { id: 'response-200.name.inner' })] }),
          ],
        },
        examples: [
          { kind: 'code', language: 'json', source: json, title: 'document' },
          { kind: 'code', language: 'json', source: '{}', title: 'none' },
        ],
      },
      {
        id: 'response-404',
        status: '404',
        description: 'No such deal.',
        headers: [],
        examples: [{ kind: 'code', language: 'json', source: '{"Error": "not found"}', title: 'Not found' }],
      },
      { id: 'response-default', status: 'default', description: 'Anything else.', headers: [], examples: [] },
    ],
  },
  decision: {
    kind: 'decision',
    id: 'api-key-header-spelling',
    title: 'The key header is spelled X-Eflow-Api-Key',
    status: 'open',
    documents: [
      { title: 'Create offer group', lines: '7, 73', says: 'The header is `X-Eflow-Api-Key`, in the cURL line' },
      { title: 'Deals', says: 'The header is `X-Eflow-API-Key`' },
    ],
    contract: 'It is `X-Eflow-Api-Key`.',
    why: 'Names of headers have no case.',
    settle: 'No call is needed.',
    places: [{ title: 'List deals, coupon_code', href: '/reference/deals/get-offer-deal#coupon_code' }],
  },
  links: {
    kind: 'links',
    links: [
      {
        title: 'Get a deal',
        href: '/reference/deals/get-offer-deal',
        summary: 'One deal, with relationships.',
        badge: 'GET',
      },
      { title: 'Another site', href: 'https://example.com/', badge: 'open' },
    ],
  },
  table: {
    kind: 'table',
    head: ['Name', '`b`'],
    rows: [
      ['one', '[two](/guides/paging)'],
      ['three', '**four**'],
    ],
  },
};

function section(id: string, title: string, names: string[], more: Partial<Section> = {}): Section {
  return { id, title, level: 2, blocks: names.flatMap((name) => blocks[name] ?? []), ...more };
}

function page(path: string, kind: Page['kind'], title: string, sections: Section[], lead: string[] = []): Page {
  return {
    path,
    kind,
    title,
    summary: `${title}, in one sentence <with signs> & "quotes".`,
    lead: lead.flatMap((name) => blocks[name] ?? []),
    sections,
  };
}

const aside = (...names: string[]): Block[] => names.flatMap((name) => blocks[name] ?? []);

export const site: Site = {
  title: 'Everflow API',
  version: '0.1.0',
  pages: [
    page('index', 'home', 'Everflow API', [section('start', 'Start here', ['links'])], ['prose']),
    page('guides/paging', 'guide', 'Paging', [
      section('totals', 'Totals', ['prose', 'table']),
      section('more', 'More', ['code', 'text'], { level: 3 }),
      section('install', 'Install', [], {
        blocks: ['npm', 'pnpm', 'yarn'].map((title) => ({
          kind: 'code',
          language: 'bash',
          title,
          source: `${title} add x`,
        })),
      }),
      section('end', 'End', []),
    ]),
    page(
      'reference/deals/get-offer-deal',
      'operation',
      'Get a deal',
      [
        section('request', 'Request', ['facts'], { aside: aside('samples') }),
        section('path-parameters', 'Path parameters', ['fields', 'empty']),
        section('responses', 'Responses', ['responses']),
      ],
      ['endpoint'],
    ),
    page('reference/schemas/offer-deal', 'schema', 'OfferDeal', [
      section('fields', 'Fields', [], {
        blocks: [{ kind: 'fields', label: 'Fields', fields: [field('name'), field('percent_off')] }],
        aside: aside('code'),
      }),
    ]),
    page('reference/enums/deal-category', 'enum', 'DealCategory', [section('values', 'Values', ['values'])]),
    page('differences/deals', 'differences', 'Deals', [section('code', 'The codes', ['decision'])]),
  ],
  navigation: [
    { title: 'Start', collapsible: false, items: [{ title: 'Home', path: 'index' }] },
    { title: 'Guides', collapsible: false, items: [{ title: 'Paging', path: 'guides/paging' }] },
    {
      title: 'Deals',
      collapsible: true,
      index: 'differences/deals',
      items: [{ title: 'Get a deal', path: 'reference/deals/get-offer-deal', method: 'GET' }],
    },
    {
      title: 'Schemas',
      collapsible: true,
      index: 'reference/enums/deal-category',
      items: [{ title: 'OfferDeal', path: 'reference/schemas/offer-deal' }],
    },
  ],
};
