import { append, type BundleMutation, removeFile, replace } from '../mutation.js';

const RESPONSE_EXAMPLE = 'components/examples/NoDealsFoundResponse.yaml';
const REQUEST_EXAMPLE = 'components/examples/CreateOfferGroupRequest.yaml';
const SEARCH_FILTERS = 'components/schemas/DealSearchFilters.yaml';
const DEAL = 'components/schemas/DealBase.yaml';

/** What shows only where every component has its name and allOf is flattened. */
export const BUNDLE_MUTATIONS: readonly BundleMutation[] = [
  {
    name: 'an unknown keyword',
    file: 'components/schemas/DealPage.yaml',
    change: replace('description: One page', 'decription: One page'),
    rule: 'struct',
    alone: true,
    at: 'decription: One page',
  },
  {
    name: 'a response example with a field that is not documented',
    file: RESPONSE_EXAMPLE,
    change: replace('total_count: 0', 'total_count: 0\n    total_pages: 0'),
    rule: 'no-invalid-media-type-examples',
    at: 'total_pages: 0',
  },
  {
    name: 'an example of an allOf with a field that is not documented',
    file: REQUEST_EXAMPLE,
    change: replace('currency_id: USD', 'currency_id: USD\n  hourly_click_cap: 1'),
    rule: 'no-invalid-media-type-examples',
    at: 'hourly_click_cap: 1',
    message: 'hourly_click_cap',
  },
  {
    name: 'an example without a required field',
    file: REQUEST_EXAMPLE,
    change: replace('  currency_id: USD\n', ''),
    rule: 'no-invalid-media-type-examples',
    at: 'value:',
    message: 'currency_id',
  },
  {
    name: 'an example with a value of the wrong type',
    file: REQUEST_EXAMPLE,
    change: replace('network_advertiser_id: 13', "network_advertiser_id: '13'"),
    rule: 'no-invalid-media-type-examples',
    at: 'network_advertiser_id:',
  },
  {
    name: 'an example with a value that the enum does not have',
    file: REQUEST_EXAMPLE,
    change: replace('offer_group_status: active', 'offer_group_status: archived'),
    rule: 'no-invalid-media-type-examples',
    at: 'offer_group_status:',
  },
  {
    name: 'a request object that is open',
    file: 'components/schemas/OfferGroupCreate.yaml',
    change: replace('additionalProperties: false\n', ''),
    rule: 'everflow/request-closed',
    at: 'allOf:',
  },
  {
    name: 'a request object that is open, further down',
    file: SEARCH_FILTERS,
    change: replace('additionalProperties: false\n', ''),
    rule: 'everflow/request-closed',
    at: 'type: object',
  },
  {
    name: 'a response object that is closed',
    file: 'components/schemas/Paging.yaml',
    change: append('additionalProperties: false\n'),
    rule: 'everflow/response-open',
    at: 'additionalProperties',
  },
  {
    name: 'a closed enum in a response',
    file: DEAL,
    change: replace('$ref: DealScope.yaml\n    x-open-enum: true', '$ref: DealScope.yaml'),
    rule: 'everflow/open-enums',
    at: 'scope:',
  },
  {
    name: 'a closed enum in a list of a response',
    file: DEAL,
    change: replace('$ref: DealCategory.yaml\n      x-open-enum: true', '$ref: DealCategory.yaml'),
    rule: 'everflow/open-enums',
    at: /(?<=deal_categories:\n.*\n.*\n.*)items:/,
  },
  {
    name: 'an open enum in a request',
    file: 'components/schemas/OfferGroupCreate.yaml',
    change: replace('$ref: OfferGroupStatus.yaml', '$ref: OfferGroupStatus.yaml\n        x-open-enum: true'),
    rule: 'everflow/open-enums',
    at: 'offer_group_status:',
  },
  {
    name: 'an open enum in a parameter',
    file: 'components/parameters/DealRelationship.yaml',
    change: replace('DealRelationshipName.yaml', 'DealRelationshipName.yaml\n    x-open-enum: true'),
    rule: 'everflow/open-enums',
    at: 'items:',
  },
  {
    name: 'an exclusive pair that is not mutual',
    file: DEAL,
    change: replace('    x-exclusive-with: threshold_quantity\n', ''),
    rule: 'everflow/exclusive-pairs',
    at: 'x-exclusive-with: threshold_amount',
    message: '`threshold_quantity` excludes `threshold_amount`, but `threshold_amount` does not say so',
  },
  {
    name: 'an exclusive pair of which one is not there',
    file: DEAL,
    change: replace('x-exclusive-with: threshold_amount', 'x-exclusive-with: threshold_sum'),
    rule: 'everflow/exclusive-pairs',
    at: ['x-exclusive-with: threshold_sum', 'x-exclusive-with: threshold_quantity'],
    message: '`threshold_',
  },
  {
    name: 'a schema that does not say where it comes from',
    file: 'components/schemas/Paging.yaml',
    change: (text) => text.replace(/^x-source: .*\n/m, ''),
    rule: 'rule/named-schema-has-source',
    at: 'type: object',
  },
  {
    name: 'a schema whose name starts in lower case',
    file: 'components/schemas/paging.yaml',
    change: append(
      'type: object\ndescription: P.\nproperties: {}\nx-source: { document: affiliate-deals, section: Get All Deals, basis: stated }\n',
    ),
    others: {
      'components/schemas/OfferGroupLabels.yaml': replace(
        'properties:\n',
        'properties:\n  paging:\n    $ref: paging.yaml\n',
      ),
    },
    rule: 'rule/schema-name',
    at: 'type: object',
  },
  {
    name: 'a keyword that not every generator reads',
    file: 'components/schemas/Paging.yaml',
    change: append('dependentRequired: { page: [page_size] }\n'),
    rule: 'rule/published-keywords',
    alone: true,
    at: 'dependentRequired:',
  },
  {
    name: 'components left in a bundle that does not use them',
    file: 'redocly.yaml',
    change: replace('      remove-unused-components: on\n', ''),
    rule: 'no-unused-components',
    alone: true,
    reportedIn: DEAL,
    at: 'type: object\ndescription: The fields that',
    also: [{ file: 'components/schemas/OfferGroupCaps.yaml' }],
  },
  {
    name: 'tags left in a bundle that does not use them',
    file: 'redocly.yaml',
    change: replace('      everflow/remove-unused-tags: on\n', ''),
    audience: 'network',
    rule: 'everflow/no-unused-tags',
    alone: true,
    reportedIn: 'openapi.yaml',
    at: '- name: Deals',
  },
  {
    name: 'allOf left in a bundle',
    file: 'redocly.yaml',
    change: replace('      everflow/flatten-all-of: on\n', ''),
    audience: 'network',
    rule: 'rule/published-keywords',
    alone: true,
    reportedIn: 'components/schemas/OfferGroup.yaml',
    at: 'allOf:',
    also: [
      { file: 'components/schemas/OfferGroupCreate.yaml' },
      { rule: 'no-invalid-media-type-examples', file: 'components/examples/CreateOfferGroupRequest.yaml' },
      { rule: 'no-invalid-media-type-examples', file: 'components/examples/CappedOfferGroupRequest.yaml' },
    ],
  },
  {
    name: 'a reference to a component that a decorator took away',
    file: 'decorator.js',
    change: () => `const leave = (root) => { delete root.components.schemas.DealScope; };
      export default () => ({ id: 'test', decorators: { oas3: { 'remove-scope': () => ({ Root: { leave } }) } } });`,
    others: {
      'redocly.yaml': (text) =>
        text
          .replace('plugins: [', 'plugins: [./decorator.js, ')
          .replace('decorators: &audience\n', 'decorators: &audience\n      test/remove-scope: on\n'),
    },
    rule: 'no-unresolved-refs',
    alone: true,
    reportedIn: DEAL,
    at: '  scope:',
  },
  {
    name: 'a reference that cannot be bundled',
    file: 'components/schemas/Paging.yaml',
    change: removeFile,
    rule: 'no-unresolved-refs',
    alone: true,
    reportedIn: 'components/schemas/DealPage.yaml',
    at: '$ref: Paging.yaml',
  },
  {
    name: 'an allOf that cannot be flattened',
    file: 'components/schemas/SearchedDeal.yaml',
    change: replace('  - $ref: DealBase.yaml\n', '  - $ref: DealBase.yaml\n  - $ref: DealBase.yaml#/properties/name\n'),
    rule: 'everflow/flat-all-of',
    alone: true,
    at: '- $ref: DealBase.yaml#/properties/name',
  },
];
