import type { Document, Edit, Repository } from './repository.js';

interface Expectation {
  /** `class verdict place` of each change; breaking ones first. */
  changes: string[];
  /** Whether some change shows a value that worked before. */
  witness: boolean;
  /** Required bump by package. */
  bumps: Record<string, string>;
}

export interface PullRequest {
  name: string;
  /** What main has beside the contract. */
  before?: Edit;
  edit?: Edit;
  /** Edits of other files than the bundles. */
  files?: (repository: Repository) => Promise<void>;
  expected: Expectation;
}

const CONTRACT = '@eflow/contract';
const NETWORK = '@eflow/network-client';
const AFFILIATE = '@eflow/affiliate-client';
const GET_DEAL = '/v1/affiliates/offers/{offerId}/deals/{dealId}';

/** Runs `change` on the schema `name` of the bundles that have it. */
function schema(name: string, change: (schema: Document) => void): Edit {
  return ({ components }) => {
    if (components.schemas[name]) change(components.schemas[name]);
  };
}

function renamed(from: string, to: string): Edit {
  return (document) => {
    const { schemas } = document.components;
    if (!schemas[from]) return;
    schemas[to] = schemas[from];
    delete schemas[from];
    const references = (node: Document): void => {
      if (typeof node !== 'object' || node === null) return;
      if (node.$ref === `#/components/schemas/${from}`) node.$ref = `#/components/schemas/${to}`;
      Object.values(node).forEach(references);
    };
    references(document);
  };
}

export const PULL_REQUESTS: PullRequest[] = [
  {
    name: 'add an optional cap',
    edit: schema('OfferGroupCreate', ({ properties }) => {
      properties.yearly_click_cap = { description: 'Most clicks in a year.', type: 'integer', format: 'int64' };
    }),
    expected: {
      changes: ['HTTP compatible OfferGroupCreate/properties/yearly_click_cap'],
      witness: false,
      bumps: { [CONTRACT]: 'patch', [NETWORK]: 'patch' },
    },
  },
  {
    name: 'remove a category',
    edit: schema('DealCategory', (category) => {
      category.enum = category.enum.filter((value: string) => value !== 'computers-accessories-tablets');
    }),
    expected: {
      changes: ['HTTP compatible DealCategory'],
      witness: false,
      bumps: { [CONTRACT]: 'patch', [AFFILIATE]: 'patch' },
    },
  },
  {
    name: 'rename a schema',
    edit: renamed('Paging', 'PageInfo'),
    expected: {
      changes: ['TYPES breaking PageInfo'],
      witness: false,
      bumps: { [CONTRACT]: 'minor', [AFFILIATE]: 'minor' },
    },
  },
  {
    name: 'tighten a length',
    before: schema('OfferGroupCreate', ({ properties }) => {
      properties.name.maxLength = 100;
    }),
    edit: schema('OfferGroupCreate', ({ properties }) => {
      properties.name.maxLength = 60;
    }),
    expected: {
      changes: ['HTTP breaking OfferGroupCreate/properties/name'],
      witness: true,
      bumps: { [CONTRACT]: 'minor', [NETWORK]: 'minor' },
    },
  },
  {
    name: 'new required field',
    edit: schema('OfferGroupCreate', (group) => {
      group.properties.timezone_id = { description: 'Time zone of the caps.', type: 'integer', format: 'int64' };
      group.required.push('timezone_id');
    }),
    expected: {
      changes: ['HTTP breaking OfferGroupCreate/properties/timezone_id'],
      witness: true,
      bumps: { [CONTRACT]: 'minor', [NETWORK]: 'minor' },
    },
  },
  {
    name: 'new operation',
    edit: (document, audience) => {
      if (audience === 'network') return;
      const list = document.paths['/v1/affiliates/offers/{offerId}/deals'].get;
      document.paths['/v1/affiliates/offers/{offerId}/coupons'] = {
        get: { ...structuredClone(list), operationId: 'listOfferCoupons', summary: 'List the coupons of an offer' },
      };
    },
    expected: {
      changes: ['HTTP compatible #/paths/~1v1~1affiliates~1offers~1{offerId}~1coupons'],
      witness: false,
      bumps: { [CONTRACT]: 'patch', [AFFILIATE]: 'patch' },
    },
  },
  {
    name: 'docs only',
    edit: (document) => {
      document.info.description = 'Another description.';
      schema('Paging', (paging) => {
        paging.description = 'Where the page stands among all pages.';
      })(document, '');
    },
    expected: {
      changes: ['DOCS compatible Paging', 'DOCS compatible #/info'],
      witness: false,
      bumps: { [CONTRACT]: 'patch', [AFFILIATE]: 'patch', [NETWORK]: 'patch' },
    },
  },
  {
    name: 'sunset removal',
    before: (document, audience) => {
      if (audience === 'network') return;
      Object.assign(document.paths[GET_DEAL].get, { deprecated: true, 'x-sunset': '2026-05-01' });
    },
    edit: (document) => {
      delete document.paths[GET_DEAL];
    },
    expected: {
      changes: [
        'TYPES breaking #/paths/~1v1~1affiliates~1offers~1{offerId}~1deals~1{dealId}/get',
        'HTTP compatible #/paths/~1v1~1affiliates~1offers~1{offerId}~1deals~1{dealId}/get',
      ],
      witness: false,
      bumps: { [CONTRACT]: 'minor', [AFFILIATE]: 'minor' },
    },
  },
  {
    name: 'relationship added',
    edit: (document, audience) => {
      if (audience === 'network') return;
      document.components.schemas.DealRelationshipName.enum.push('coupons');
      document.components.parameters.DealRelationship['x-relationship-keys'].coupons = 'deal_coupons';
      document.components.schemas.OfferDealRelationships.properties.deal_coupons = {
        description: 'Coupons of the deal. Comes with `relationship=coupons`.',
        type: 'array',
        items: { type: 'string' },
      };
    },
    expected: {
      changes: [
        'TYPES compatible #/components/parameters/DealRelationship/x-relationship-keys',
        'HTTP compatible DealRelationshipName',
        'HTTP compatible OfferDealRelationships/properties/deal_coupons',
      ],
      witness: false,
      bumps: { [CONTRACT]: 'patch', [AFFILIATE]: 'patch' },
    },
  },
  {
    name: 'security changed',
    edit: (document, audience) => {
      if (audience === 'network') return;
      const { securitySchemes } = document.components;
      securitySchemes.signature = { type: 'apiKey', in: 'header', name: 'X-Signature' };
      document.paths['/v1/affiliates/deals'].post.security = [{ affiliateApiKey: [], signature: [] }];
    },
    expected: {
      changes: [
        'HTTP breaking #/paths/~1v1~1affiliates~1deals/post/security',
        'TYPES compatible #/components/securitySchemes/signature',
      ],
      witness: true,
      bumps: { [CONTRACT]: 'minor', [AFFILIATE]: 'minor' },
    },
  },
  {
    name: 'refactor of three files without effect',
    files: async (repository) => {
      // The bundles have this part merged into its users, so they stay as they are.
      const deal = 'spec/components/schemas/OfferDeal.yaml';
      const searched = 'spec/components/schemas/SearchedDeal.yaml';
      for (const file of [deal, searched])
        await repository.write(file, (await repository.read(file)).replace('DealBase.yaml', 'DealCore.yaml'));
      await repository.git('mv', 'spec/components/schemas/DealBase.yaml', 'spec/components/schemas/DealCore.yaml');
    },
    expected: { changes: [], witness: false, bumps: {} },
  },
  {
    name: 'error body changed',
    edit: schema('ErrorBody', (body) => {
      body.properties.code = { description: 'Number of the error.', type: 'integer' };
      body.properties.error = {
        description: 'What went wrong.',
        type: 'object',
        properties: { message: { type: 'string' } },
      };
    }),
    expected: {
      changes: [
        'HTTP breaking ErrorBody/properties/error',
        'HTTP compatible ErrorBody/properties/code',
        'DOCS compatible ErrorBody/properties/error',
      ],
      witness: true,
      bumps: { [CONTRACT]: 'minor', [AFFILIATE]: 'minor', [NETWORK]: 'minor' },
    },
  },
];
