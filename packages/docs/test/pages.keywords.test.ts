import { describe, expect, test } from 'vitest';
import { readContract } from '../src/contract/index.js';
import { type Kind, keywordsOf } from '../src/contract/keywords.js';
import { toMarkdown } from '../src/markdown/index.js';
import type { Json } from '../src/model/page.js';
import { referencePages } from '../src/pages/index.js';
import { noDecisions, small } from './support/small.js';

// A keyword that is accepted must be seen: with it, some page says something else than without.

interface Values {
  [keyword: string]: Json;
}

const source = { document: 'other-document', section: 'Other section', basis: 'inferred' };
const named = { $ref: '#/components/schemas/Other' };

function text(parts: Parameters<typeof small>[0]): string {
  const schemas = { Other: { type: 'object', properties: { inner: { type: 'string' } } }, ...parts?.schemas };
  const pages = referencePages(readContract(small({ ...parts, schemas }), noDecisions));
  return pages.map(toMarkdown).join('\n');
}

/** For each keyword of the kind, a value, or the reason why the reference is not where it is shown. */
function shown(
  kind: Kind,
  base: Values,
  values: Values,
  elsewhere: Record<string, string>,
  make: (node: Values) => string,
): void {
  describe(kind, () => {
    test('the list of this test is complete', () => {
      expect([...Object.keys(values), ...Object.keys(elsewhere)].sort()).toEqual(keywordsOf(kind).sort());
    });
    test.each(Object.entries(values))('%s', (keyword, value) => {
      const { [keyword]: _, ...without } = base;
      const before = make(without);
      expect(make({ ...without, [keyword]: value })).not.toBe(before);
    });
  });
}

const SCHEMA: Values = {
  $ref: named.$ref,
  title: 'Titled',
  description: 'Described.',
  type: ['boolean', 'null'],
  enum: ['one'],
  const: 'only',
  default: 'fallen back to',
  examples: ['like this'],
  example: 'like that',
  format: 'uri',
  multipleOf: 3,
  maximum: 77,
  exclusiveMaximum: 77,
  minimum: 77,
  exclusiveMinimum: 77,
  maxLength: 77,
  minLength: 77,
  pattern: '^a$',
  contentEncoding: 'base64',
  contentMediaType: 'image/png',
  items: { description: 'An item.' },
  prefixItems: [{ description: 'First.' }],
  contains: { description: 'One like it.' },
  maxContains: 7,
  minContains: 7,
  maxItems: 7,
  minItems: 7,
  uniqueItems: true,
  properties: { a: { type: 'string' } },
  patternProperties: { '^x': { type: 'string' } },
  additionalProperties: false,
  unevaluatedProperties: false,
  propertyNames: { pattern: '^y' },
  required: ['inner'],
  maxProperties: 7,
  minProperties: 7,
  dependentRequired: { a: ['b'] },
  dependentSchemas: { a: { description: 'Then so.' } },
  allOf: [named],
  anyOf: [named],
  oneOf: [named],
  not: { description: 'Not so.' },
  if: { description: 'If so.' },
  // biome-ignore lint/suspicious/noThenProperty: the name is JSON Schema's.
  then: { description: 'Then.' },
  else: { description: 'Else.' },
  discriminator: { propertyName: 'kind' },
  deprecated: true,
  readOnly: true,
  writeOnly: true,
  externalDocs: { url: 'https://example.com/more' },
  'x-exclusive-with': 'other',
  'x-open-enum': true,
  'x-sentinel': { value: 0, means: 'nothing' },
  'x-source': source,
};
const UNSEEN = {
  $comment: 'for those who write the description',
  'x-sunset': 'stands only with deprecated, and is tested there',
};
const { title: _, required: __, ...single } = SCHEMA;

shown('schema', {}, SCHEMA, UNSEEN, (node) =>
  // A title is that of an alternative, a required field is that of an object: both are there to be named.
  text({
    thing: {
      properties: {
        plain: { type: 'string', ...node },
        choice: { oneOf: [node] },
        object: { type: 'object', properties: { inner: {} }, ...node },
      },
    },
  }),
);

describe('a named schema says all of it, too', () => {
  const below = ['x-exclusive-with', 'x-open-enum', 'then', 'else', 'deprecated'];
  test.each(Object.entries(single).filter(([keyword]) => !below.includes(keyword)))('%s', (keyword, value) => {
    expect(text({ thing: { [keyword]: value } })).not.toBe(text({ thing: {} }));
  });
});

test('the last day of what is deprecated', () => {
  const of = (node: Values) => text({ thing: { properties: { a: node } } });
  expect(of({ deprecated: true, 'x-sunset': '2027-06-30' })).not.toBe(of({ deprecated: true }));
});

const PARAMETER: Values = {
  name: 'other',
  in: 'header',
  description: 'Described.',
  required: true,
  deprecated: true,
  style: 'pipeDelimited',
  explode: false,
  allowReserved: true,
  schema: { type: 'integer' },
  content: { 'text/plain': { schema: { type: 'string' } } },
  example: 'like this',
  examples: { one: { value: 'like that' } },
  'x-relationship-keys': { one: 'ones' },
  'x-source': source,
};
const sunset = { 'x-sunset': UNSEEN['x-sunset'] };
const list = { name: 'a', in: 'query', schema: { type: 'array' } };

describe('parameter', () => {
  test('the list of this test is complete', () => {
    expect([...Object.keys(PARAMETER), 'x-sunset'].sort()).toEqual(keywordsOf('parameter').sort());
  });
  test.each(Object.entries(PARAMETER))('%s', (keyword, value) => {
    const make = (node: Values) => text({ operation: { parameters: [node] } });
    expect(make({ ...list, [keyword]: value })).not.toBe(make(list));
  });
});

const header = { schema: { type: 'string' } };
shown(
  'header',
  header,
  {
    description: 'Described.',
    required: true,
    deprecated: true,
    schema: { type: 'integer' },
    example: 'like this',
    examples: { one: { value: 'like that' } },
    'x-source': source,
  },
  sunset,
  (node) => text({ operation: { responses: { '200': { description: 'A.', headers: { 'X-A': node } } } } }),
);

shown(
  'response',
  { description: 'A.' },
  { description: 'B.', headers: { 'X-A': header }, content: { 'a/b': {} }, 'x-source': source },
  {},
  (node) => text({ operation: { responses: { '200': { description: '', ...node } } } }),
);

shown(
  'media type',
  {},
  { schema: { type: 'string' }, example: 'like this', examples: { one: { value: 'like that' } } },
  {},
  (node) => text({ operation: { requestBody: { content: { 'a/b': node } } } }),
);

shown(
  'example',
  { value: 1 },
  { summary: 'Summed up', description: 'Described.', value: 2, 'x-source': source },
  {},
  (node) => text({ operation: { requestBody: { content: { 'a/b': { examples: { one: node } } } } } }),
);

shown(
  'request body',
  { content: {} },
  { description: 'Described.', required: true, content: { 'a/b': {} } },
  {},
  (node) => text({ operation: { requestBody: node } }),
);

shown(
  'operation',
  {},
  {
    operationId: 'makeThing',
    summary: 'Make a thing',
    description: 'Described.',
    tags: ['Others'],
    security: [],
    servers: [{ url: 'https://other.example.com' }],
    parameters: [list],
    requestBody: { content: { 'a/b': {} } },
    responses: { '500': { description: 'No.' } },
    deprecated: true,
    'x-client-method': 'make',
    'x-idempotent': true,
    'x-pagination': { page: 'p', page_size: 's', max_page_size: 9, items: 'i', paging: 't' },
    'x-source': source,
    'x-codeSamples': [{ lang: 'Shell', label: 'cURL', source: 'curl it' }],
  },
  { ...sunset, 'x-audience': 'with x-client-method it names the package' },
  (node) => text({ operation: { 'x-audience': 'network', ...node } }),
);
