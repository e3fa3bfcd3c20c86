import { type Mutation, replace } from '../mutation.js';

const LIST = 'paths/affiliates_offers_{offerId}_deals.yaml';

/** What an author can get wrong about a path, a parameter or a body. */
export const PATH_MUTATIONS: readonly Mutation[] = [
  {
    name: 'a path parameter that the operation does not define',
    file: LIST,
    change: replace('  parameters:\n    - $ref: ../components/parameters/OfferId.yaml\n', ''),
    rule: 'path-parameters-defined',
    at: 'get:',
  },
  {
    name: 'a path parameter that the path does not have',
    file: LIST,
    change: replace('OfferId.yaml\n', 'OfferId.yaml\n    - $ref: ../components/parameters/DealId.yaml\n'),
    rule: 'path-parameters-defined',
    reportedIn: 'components/parameters/DealId.yaml',
    at: 'name: dealId',
  },
  {
    name: 'two paths that the same URL matches',
    file: 'openapi.yaml',
    change: replace('paths:\n', 'paths:\n  /v1/affiliates/{kind}/deals: {}\n  /v1/affiliates/offers/{offerId}: {}\n'),
    rule: 'no-ambiguous-paths',
    at: '/v1/affiliates/offers/{offerId}: {}',
  },
  {
    name: 'two paths that differ in the name of a parameter only',
    file: 'openapi.yaml',
    change: replace('  /v1/affiliates/deals:', '  /v1/affiliates/offers/{id}/deals: {}\n  /v1/affiliates/deals:'),
    rule: 'no-identical-paths',
    at: '/v1/affiliates/offers/{id}/deals: {}',
    also: [{ rule: 'no-ambiguous-paths' }],
  },
  {
    name: 'a path with a slash at its end',
    file: 'openapi.yaml',
    change: replace('/v1/affiliates/deals:', '/v1/affiliates/deals/:'),
    rule: 'no-path-trailing-slash',
    at: '/v1/affiliates/deals/:',
  },
  {
    name: 'a parameter that is listed twice',
    file: 'paths/affiliates_deals.yaml',
    change: replace('PageSize.yaml\n', 'PageSize.yaml\n    - $ref: ../components/parameters/Page.yaml\n'),
    rule: 'operation-parameters-unique',
    at: /(?<=PageSize\.yaml\n.*)Page\.yaml/,
  },
  {
    name: 'a parameter without a description',
    file: 'components/parameters/OfferId.yaml',
    change: (text) => text.replace(/description: .*\n/, ''),
    rule: 'parameter-description',
    at: 'name: offerId',
  },
  {
    name: 'a parameter with an example of the wrong type',
    file: 'components/parameters/OfferId.yaml',
    change: replace('example: 1', 'example: one'),
    rule: 'no-invalid-parameter-examples',
    at: 'example: one',
  },
  {
    name: 'an array parameter that does not say how it is written',
    file: 'components/parameters/DealRelationship.yaml',
    change: replace('style: form\nexplode: true\n', ''),
    rule: 'array-parameter-serialization',
    at: 'name: relationship',
  },
  {
    name: 'a request body that is not JSON',
    file: 'paths/networks_offergroups.yaml',
    change: replace(
      '  requestBody:\n    required: true\n    description: The group to create.\n    content:\n      application/json',
      '  requestBody:\n    required: true\n    description: The group to create.\n    content:\n      application/xml',
    ),
    rule: 'request-mime-type',
    at: 'application/xml',
  },
  {
    name: 'a response that is not JSON',
    file: 'components/responses/BadRequest.yaml',
    change: replace('application/json', 'text/plain'),
    rule: 'response-mime-type',
    at: 'text/plain',
  },
  {
    name: 'a JSON Schema dialect',
    file: 'openapi.yaml',
    change: replace('info:\n', 'jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base\ninfo:\n'),
    rule: 'rule/no-dialect',
    at: 'jsonSchemaDialect',
  },
];
