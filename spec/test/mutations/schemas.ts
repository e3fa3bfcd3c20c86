import { type Mutation, replace } from '../mutation.js';

const ERROR_BODY = 'components/schemas/ErrorBody.yaml';
const PAGING = 'components/schemas/Paging.yaml';
const SCOPE = 'components/schemas/DealScope.yaml';

/** What an author can get wrong about a schema. */
export const SCHEMA_MUTATIONS: readonly Mutation[] = [
  {
    name: 'properties without a description, or with an empty one',
    file: PAGING,
    change: (text) =>
      text
        .replace('    description: Number of this page; the first is 1.\n', '')
        .replace('description: Number of items on all pages together.', "description: ' '"),
    rule: 'everflow/schema-description',
    at: [/(?<= {2}page:\n.*)type: integer/, /(?<= {2}total_count:\n.*)type: integer/],
  },
  {
    name: 'properties without an example, or with an empty list of them',
    file: PAGING,
    change: (text) => text.replace(/(page:[\s\S]*?) {4}examples: .*\n/, '$1').replace('examples: [50]', 'examples: []'),
    rule: 'everflow/scalar-example',
    at: [/(?<= {2}page:\n.*)type: integer/, /(?<= {2}page_size:\n.*)type: integer/],
  },
  {
    name: 'integers without a format, or with another one',
    file: PAGING,
    change: (text) => text.replace('    format: int64\n', '').replace('format: int64', 'format: int32'),
    rule: 'rule/integer-format',
    at: [/(?<= {2}page:\n.*)type: integer/, 'format: int32'],
  },
  {
    name: 'readOnly, writeOnly and example',
    file: PAGING,
    change: (text) =>
      text
        .replace('  page:\n', '  page:\n    readOnly: true\n')
        .replace('  page_size:\n', '  page_size:\n    writeOnly: true\n')
        .replace('  total_count:\n', '  total_count:\n    example: 1\n'),
    rule: 'rule/no-read-write-only',
    at: ['readOnly: true', 'writeOnly: true', 'example: 1'],
  },
  {
    name: 'a list item without an example',
    file: 'components/schemas/DealSearchFilters.yaml',
    change: replace('      examples: [1]\n', ''),
    rule: 'everflow/scalar-example',
    at: 'type: integer',
  },
  {
    name: 'an example of the wrong type',
    file: ERROR_BODY,
    change: replace('examples: [Invalid parameters.]', 'examples: [400]'),
    rule: 'no-invalid-schema-examples',
    at: 'examples: [400]',
  },
  {
    name: 'an example with a field that the schema does not have',
    file: 'components/schemas/DealPage.yaml',
    change: replace(
      'properties:\n',
      'examples: [{ deals: [], paging: { page: 1, page_size: 1, total_count: 0, total: 0 } }]\nproperties:\n',
    ),
    rule: 'no-invalid-schema-examples',
    at: 'examples:',
  },
  {
    name: 'a required property that a schema does not have',
    file: PAGING,
    change: replace('required: [page, page_size, total_count]', 'required: [page, page_size, total]'),
    rule: 'no-required-schema-properties-undefined',
    at: 'required:',
  },
  {
    name: 'a required property that no part of allOf has',
    file: 'components/schemas/OfferGroup.yaml',
    change: replace('- is_soft_cap', '- is_hard_cap'),
    rule: 'no-required-schema-properties-undefined',
    at: '- is_hard_cap',
  },
  {
    name: 'a keyword that the type does not know',
    file: ERROR_BODY,
    change: replace('  error:\n    type: string', '  error:\n    type: string\n    items: { description: A part. }'),
    rule: 'no-schema-type-mismatch',
    at: 'items:',
  },
  {
    name: 'an enum value of another type',
    file: SCOPE,
    change: replace('- product', '- 1'),
    rule: 'no-enum-type-mismatch',
    at: '- 1',
    also: [{ rule: 'everflow/enum-order' }],
  },
  {
    name: 'an enum value that is there twice',
    file: SCOPE,
    change: replace('- category', '- entire_store'),
    rule: 'no-duplicated-enum-values',
    at: /(?<=- entire_store\n.*)- entire_store/,
    also: [{ rule: 'everflow/enum-order' }],
  },
  {
    name: 'an enum out of order',
    file: 'components/schemas/DealCategory.yaml',
    change: replace(
      '  - alcohol-beer-liquor-spirits\n  - alcohol-beer-wine\n',
      '  - alcohol-beer-wine\n  - alcohol-beer-liquor-spirits\n',
    ),
    rule: 'everflow/enum-order',
    at: /- alcohol-beer-wine$/m,
    message: 'Value 3 of DealCategory is `alcohol-beer-wine`, in the document it is `alcohol-beer-liquor-spirits`',
  },
  {
    name: 'an enum value that is misspelt',
    file: 'components/schemas/DealCategory.yaml',
    change: replace('- Babies-kids-baby-toys', '- babies-kids-baby-toys'),
    rule: 'everflow/enum-order',
    at: '- babies-kids-baby-toys',
    message: 'in the document it is `Babies-kids-baby-toys-activity-equipment`',
  },
  {
    name: 'an enum without its last value',
    file: SCOPE,
    change: replace('  - product\n', ''),
    rule: 'everflow/enum-order',
    at: 'enum:',
    message: 'DealScope ends before `product`',
  },
  {
    name: 'an enum with a value that the document does not have',
    file: SCOPE,
    change: replace('  - product\n', '  - product\n  - brand\n'),
    rule: 'everflow/enum-order',
    at: '- brand',
    message: 'Value 4 of DealScope is `brand`; the document has 3 values only',
  },
  {
    name: 'an enum without values',
    file: SCOPE,
    change: replace('enum:\n  - entire_store\n  - category\n  - product\n', ''),
    rule: 'everflow/enum-order',
    at: 'type: string',
    message: 'DealScope has no `enum`',
  },
  {
    name: 'a part of allOf that is not a plain object',
    file: 'components/schemas/OfferGroupCaps.yaml',
    change: replace('type: object\n', 'type: object\nminProperties: 1\n'),
    rule: 'everflow/flat-all-of',
    reportedIn: 'components/schemas/OfferGroup.yaml',
    at: '- $ref: OfferGroupCaps.yaml',
    also: [{ file: 'components/schemas/OfferGroupCreate.yaml' }],
    message: 'it has `minProperties`',
  },
  {
    name: 'a property that two parts of allOf have',
    file: 'components/schemas/SearchedDeal.yaml',
    change: replace(
      '      has_products:\n',
      '      coupon_code:\n        type: string\n        description: Code.\n        examples: [A]\n      has_products:\n',
    ),
    rule: 'everflow/flat-all-of',
    at: /- type: object/,
    message: 'the property `coupon_code` is in an earlier part, too',
  },
  {
    name: 'a property that a part of allOf has, too',
    file: 'components/schemas/SearchedDeal.yaml',
    change: replace(
      'required:\n',
      'properties:\n  coupon_code:\n    type: string\n    description: Code.\n    examples: [A]\nrequired:\n',
    ),
    rule: 'everflow/flat-all-of',
    at: /^properties:/m,
    message: 'the property `coupon_code` is in an earlier part, too',
  },
  {
    name: 'a part of allOf that is not an object',
    file: 'components/schemas/SearchedDeal.yaml',
    change: replace('  - $ref: DealBase.yaml\n', '  - $ref: DealBase.yaml\n  - type: array\n'),
    rule: 'everflow/flat-all-of',
    at: '- type: array',
    message: 'its type is `array`',
  },
];
