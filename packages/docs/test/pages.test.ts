import { describe, expect, test } from 'vitest';
import { readContract } from '../src/contract/index.js';
import type { Field, Json, Page } from '../src/model/page.js';
import { aToZPages, referencePages } from '../src/pages/index.js';
import { navigation } from '../src/pages/navigation.js';
import { blocksOf, withNested } from '../src/pages/walk.js';
import { noDecisions, small } from './support/small.js';

function pagesOf(parts: Parameters<typeof small>[0], decisions: unknown = noDecisions): Map<string, Page> {
  return new Map(referencePages(readContract(small(parts), decisions)).map((page) => [page.path, page]));
}

function page(pages: Map<string, Page>, path: string): Page {
  const found = pages.get(path);
  if (found === undefined) throw new Error(`No page ${path}; there are ${[...pages.keys()].join(', ')}`);
  return found;
}

function fieldsIn(of: Page): Field[] {
  return blocksOf(of).flatMap((block) => {
    if (block.kind === 'fields') return block.fields.flatMap(withNested);
    if (block.kind !== 'responses') return [];
    return block.responses.flatMap(({ headers, body }) => [...headers, ...(body?.fields ?? [])]).flatMap(withNested);
  });
}

/** The fields of the schema `Thing`, by anchor. */
function thing(schema: Json, schemas: { [key: string]: Json } = {}): Map<string, Field> {
  const fields = fieldsIn(page(pagesOf({ thing: schema, schemas }), 'reference/schemas/thing'));
  return new Map(fields.map((field) => [field.id, field]));
}

const words = ({ type }: { type: Field['type'] }) =>
  type.map((part) => (typeof part === 'string' ? part : part.title)).join('');
const one = (schema: Json, schemas: { [key: string]: Json } = {}) =>
  thing({ properties: { a: schema } }, schemas).get('a');

describe('types in words', () => {
  test.each<[Json, string]>([
    [{ type: 'string' }, 'string'],
    [{ type: ['string', 'null'] }, 'string or null'],
    [{ type: 'array', items: { type: 'array', items: { type: 'integer' } } }, 'array of array of integer'],
    [{ type: ['array', 'null'], items: { $ref: '#/components/schemas/Other' } }, 'array of Other or null'],
    [{ oneOf: [{ type: 'string' }, { $ref: '#/components/schemas/Other' }] }, 'string or Other'],
    [{ allOf: [{ $ref: '#/components/schemas/Other' }, { $ref: '#/components/schemas/Third' }] }, 'Other and Third'],
    [{}, 'any type'],
    [true, 'any type'],
    [{ properties: { b: {} } }, 'object'],
  ])('%j', (schema, text) => {
    const field = one(schema, { Other: {}, Third: {} });
    expect(field && words(field)).toBe(text);
  });
});

describe('rules in words', () => {
  test.each<[Json, string[]]>([
    [{ type: 'integer', minimum: 0, maximum: 100 }, ['0 to 100']],
    [{ type: 'integer', minimum: 1 }, ['at least 1']],
    [
      { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1, multipleOf: 0.5 },
      ['more than 0', 'less than 1', 'a multiple of 0.5'],
    ],
    [{ type: 'string', maxLength: 1 }, ['at most 1 character']],
    [{ type: 'string', minLength: 2, maxLength: 2, pattern: '^a|b$' }, ['exactly 2 characters', 'pattern: ^a|b$']],
    [
      { type: 'string', contentMediaType: 'image/png', contentEncoding: 'base64' },
      ['content: image/png', 'encoding: base64'],
    ],
    [{ type: 'array', minItems: 1, uniqueItems: true }, ['at least 1 item', 'no item twice']],
    [{ type: 'array', items: { type: 'string', maxLength: 3 } }, ['each at most 3 characters']],
    [{ type: 'array', items: false, prefixItems: [{}] }, ['no further items']],
    [{ type: 'object', minProperties: 1, maxProperties: 5 }, ['1 to 5 fields']],
    [{ type: 'object', additionalProperties: false }, ['no other fields']],
    [{ type: 'object', dependentRequired: { a: ['b', 'c'] } }, ['with a also b, c']],
    [{ const: 'x' }, ['always "x"']],
    [{ const: null }, ['always null']],
    [{ type: 'integer', default: 0 }, ['default: 0']],
    [{ type: 'string', readOnly: true }, ['only in responses']],
    [{ type: 'string', writeOnly: true, format: 'uri' }, ['format: uri', 'only in requests']],
    [{ $ref: '#/components/schemas/Small' }, ['at most 9']],
    [{ externalDocs: { url: 'https://example.com' } }, ['More about it: https://example.com']],
  ])('%j', (schema, rules) => {
    expect(one(schema, { Small: { type: 'integer', maximum: 9 } })?.constraints).toEqual(rules);
  });
});

describe('what a schema may consist of', () => {
  test('alternatives, each with its fields, told apart by a field', () => {
    const card = { type: 'object', required: ['number'], properties: { number: { type: 'string' } } };
    const fields = thing(
      {
        properties: {
          payment: {
            oneOf: [
              { $ref: '#/components/schemas/Card' },
              { title: 'cash', properties: { coins: { type: 'integer' } } },
            ],
            discriminator: { propertyName: 'kind', mapping: { card: '#/components/schemas/Card' } },
          },
        },
      },
      { Card: card },
    );
    expect([...fields.keys()]).toEqual([
      'payment',
      'payment.{one-of:-Card}',
      'payment.{one-of:-Card}.number',
      'payment.{one-of:-cash}',
      'payment.{one-of:-cash}.coins',
    ]);
    expect(fields.get('payment')?.constraints).toEqual(['told apart by kind', 'card: Card']);
    expect(fields.get('payment.{one-of:-Card}.number')?.required).toBe(true);
  });

  test('parts that hold together are one object', () => {
    const base = { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } };
    const fields = thing(
      { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { name: {} }, required: ['name'] }] },
      { Base: base },
    );
    expect([...fields].map(([id, { required }]) => [id, required]).sort()).toEqual([
      ['id', true],
      ['name', true],
    ]);
  });

  test('fields by pattern, any other field, names, places in a list, conditions', () => {
    const fields = thing({
      patternProperties: { '^x-': { type: 'string' } },
      additionalProperties: { type: 'integer', minimum: 1 },
      propertyNames: { pattern: '^[a-z-]+$' },
      not: { required: ['b'] },
      if: { properties: { a: { const: 1 } } },
      // biome-ignore lint/suspicious/noThenProperty: the name is JSON Schema's.
      then: { properties: { c: {} } },
      else: { properties: { d: {} } },
      dependentSchemas: { e: { properties: { f: {} } } },
      properties: { pair: { prefixItems: [{ type: 'string' }, { type: 'integer' }], contains: { const: 3 } } },
    });
    expect([...fields.keys()]).toEqual([
      'pair',
      'pair.{item-1}',
      'pair.{item-2}',
      'pair.{contains}',
      '{-x-}',
      '{any-name}',
      '{names}',
      '{not}',
      '{if}',
      '{if}.a',
      '{then}',
      '{then}.c',
      '{else}',
      '{else}.d',
      '{with-e}',
      '{with-e}.f',
    ]);
    expect(fields.get('{any-name}')).toMatchObject({
      name: '{any name}',
      type: ['integer'],
      constraints: ['at least 1'],
    });
  });

  test('a schema within itself is a link, not a field without end', () => {
    const node = {
      properties: { name: {}, children: { type: 'array', items: { $ref: '#/components/schemas/Thing' } } },
    };
    const fields = thing(node);
    expect([...fields.keys()]).toEqual(['name', 'children']);
    expect(fields.get('children')?.type).toEqual(['array of ', { title: 'Thing', href: '/reference/schemas/thing' }]);
  });

  test('two schemas within each other', () => {
    const other = (name: string) => ({ properties: { next: { $ref: `#/components/schemas/${name}` } } });
    const fields = fieldsIn(
      page(pagesOf({ thing: other('B'), schemas: { B: other('Thing') } }), 'reference/things/create-thing'),
    );
    expect(fields.map(({ id }) => id)).toEqual(['body.next', 'body.next.next']);
  });

  test('a schema that is only itself is refused', () => {
    expect(() => thing({ $ref: '#/components/schemas/Thing' })).toThrow('leads back to itself');
  });

  test('deprecation, sentinel, exclusion, values without a page, items without a name', () => {
    const fields = thing({
      properties: {
        old: { deprecated: true, 'x-sunset': '2027-06-30' },
        a: { 'x-sentinel': { value: 0, means: 'none' }, 'x-exclusive-with': 'b' },
        b: { enum: ['x', 1, null] },
        c: { type: 'array', description: 'Some.', items: { description: 'A word.', enum: ['y'] } },
      },
    });
    expect(fields.get('old')?.deprecated).toEqual({ sunset: '2027-06-30' });
    expect(fields.get('a')).toMatchObject({
      sentinel: { value: 0, means: 'none' },
      excludes: { title: 'b', href: '/reference/schemas/thing#b' },
    });
    expect(fields.get('b')?.values).toEqual(['x', '1', 'null']);
    expect(fields.get('c')).toMatchObject({ values: ['y'], description: 'Some. Each: A word.' });
  });

  test('an object with very many fields shows fewer levels, and stays one page', () => {
    const wide = (target: string) => ({
      properties: Object.fromEntries(
        Array.from({ length: 60 }, (_, index) => [`f${index}`, { $ref: `#/components/schemas/${target}` }]),
      ),
    });
    const pages = pagesOf({ thing: wide('B'), schemas: { B: wide('C'), C: wide('D'), D: {} } });
    expect(fieldsIn(page(pages, 'reference/things/create-thing')).length).toBe(60);
  });

  test('two names that would have the same anchor are refused', () => {
    expect(() => thing({ properties: { 'a b': {}, 'a?b': {} } })).toThrow('a-b" twice');
  });
});

describe('an operation', () => {
  const operation = {
    deprecated: true,
    'x-sunset': '2027-06-30',
    parameters: [
      { name: 'X-Trace', in: 'header', schema: { type: 'string' } },
      {
        name: 'filter',
        in: 'query',
        style: 'deepObject',
        schema: { type: 'object', properties: { name: { type: 'string' } } },
      },
      { name: 'raw', in: 'query', content: { 'application/json': { schema: { type: 'object' } } } },
    ],
    requestBody: {
      content: {
        'application/json': { schema: { $ref: '#/components/schemas/Thing' } },
        'text/csv': { schema: { type: 'string', maxLength: 9 } },
      },
    },
    responses: {
      '200': {
        description: 'It.',
        headers: { 'X-Left': { description: 'Left.', schema: { type: 'integer' } } },
        content: {
          'application/json': { schema: { type: 'array', items: { $ref: '#/components/schemas/Thing' } } },
          'text/csv': { schema: { type: 'string' } },
        },
      },
      '4XX': { description: 'No.', content: { 'application/json': {} } },
    },
  };
  const found = page(pagesOf({ operation, thing: { properties: { a: {} } } }), 'reference/things/create-thing');

  test('has an anchor for everything', () => {
    expect(fieldsIn(found).map(({ id }) => id)).toEqual([
      'query.filter',
      'query.filter.name',
      'query.raw',
      'header.x-trace',
      'body.a',
      'body-text-csv.{body}',
      'response-200.header.x-left',
      'response-200.{body}',
      'response-200.a',
      'response-200-text-csv.{body}',
    ]);
    const responses = blocksOf(found).flatMap((block) => (block.kind === 'responses' ? block.responses : []));
    expect(responses.map(({ id, body }) => [id, body?.mediaType])).toEqual([
      ['response-200', 'application/json'],
      ['response-200-text-csv', 'text/csv'],
      ['response-4xx', 'application/json'],
    ]);
  });

  test('says how parameters are written, and until when it is there', () => {
    const field = (id: string) => fieldsIn(found).find((each) => each.id === id);
    expect(field('query.filter')?.constraints).toContain('each member is a parameter of its own: name[member]=value');
    expect(field('query.raw')?.constraints).toContain('written as application/json');
    expect(JSON.stringify(found.lead)).toContain('it may be gone from 2027-06-30');
  });
});

describe('lists of values', () => {
  const values = Array.from({ length: 30 }, (_, index) => `${['red', 'b2b', 'Green'][index % 3]}-${index}`);
  const pages = pagesOf({
    thing: { properties: { colour: { $ref: '#/components/schemas/Colour' } } },
    schemas: { Colour: { enum: values } },
  });

  test('long ones are grouped by first word and can be filtered', () => {
    const [block] = page(pages, 'reference/enums/colour').sections[0]?.blocks ?? [];
    expect(block).toMatchObject({
      kind: 'values',
      filter: true,
      groups: [{ title: 'Red' }, { title: 'B2B' }, { title: 'Green' }],
    });
    expect(block?.kind === 'values' && block.groups.flatMap((group) => group.values).length).toBe(30);
  });

  test('fields lead to them', () => {
    const fields = fieldsIn(page(pages, 'reference/schemas/thing'));
    expect(fields[0]?.type).toEqual([{ title: 'Colour', href: '/reference/enums/colour' }]);
  });
});

describe('overviews', () => {
  const pages = [...pagesOf({ thing: { properties: { b: {}, a: { enum: ['v'] } } } }).values()];

  test('A–Z has each name once, with its places', () => {
    const [all] = aToZPages(pages);
    const rows = blocksOf(all ?? page(new Map(), '')).flatMap((block) => (block.kind === 'table' ? block.rows : []));
    expect(rows.map(([name]) => name)).toEqual(['`a`', '`b`', '`createThing`', '`Thing`', '`v`']);
    expect(rows[0]?.[1]).toContain('[field of Thing](/reference/schemas/thing#a)');
  });

  test('A–Z is a page per letter when there are very many names', () => {
    const names = Array.from({ length: 1300 }, (_, index) => `${index < 1250 ? 'a' : 'b'}${index}`);
    const many = [...pagesOf({ thing: { properties: Object.fromEntries(names.map((name) => [name, {}])) } }).values()];
    const made = aToZPages(many);
    expect(made.map(({ path }) => path)).toEqual(['a-z', 'a-z/a', 'a-z/a-2', 'a-z/a-3', 'a-z/b', 'a-z/c', 'a-z/t']);
    const rows = made.flatMap(blocksOf).flatMap((block) => (block.kind === 'table' ? block.rows : []));
    const listed = new Set(rows.map(([cell]) => cell));
    expect(names.filter((name) => !listed.has(`\`${name}\``))).toEqual([]);
  });

  test('the navigation has a group per tag, and one for the schemas', () => {
    const other: Page = { path: 'guides/paging', kind: 'guide', title: 'Paging', summary: '', lead: [], sections: [] };
    expect(navigation([other, ...pages, ...aToZPages(pages)])).toEqual([
      { title: 'Guides', collapsible: false, items: [{ title: 'Paging', path: 'guides/paging' }] },
      {
        title: 'Things',
        collapsible: false,
        index: 'reference/things/index',
        items: [{ title: 'Create a thing', path: 'reference/things/create-thing', method: 'POST' }],
      },
      {
        title: 'Schemas',
        collapsible: true,
        index: 'reference/schemas/index',
        items: [{ title: 'Thing', path: 'reference/schemas/thing' }],
      },
      { title: 'A–Z', collapsible: true, index: 'a-z', items: [] },
    ]);
  });
});
