import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { buildAssets } from '../src/assets.js';
import type { SearchEntry } from '../src/search/entries.js';
import type { SearchFile } from '../src/search/file.js';
import { searchIndexFile } from '../src/search/index-file.js';
import { createSearch, type Hit } from '../src/search/query.js';
import { queryWordsOf, wordsOf } from '../src/search/words.js';
import { site } from './fixture.js';

let assets: Map<string, string>;

beforeAll(async () => {
  assets = new Map([...(await buildAssets(site))].map(([path, content]) => [path, String(content)]));
});

function zipped(...names: string[]): number {
  return names.reduce((sum, name) => sum + gzipSync(assets.get(`assets/${name}`) ?? '').length, 0);
}

test('there are the files that pages and scripts ask for', () => {
  expect([...assets.keys()].sort()).toEqual(
    ['icon.svg', 'run.css', 'search-index.js', 'search.js', 'site.css', 'site.js', 'theme.js'].map(
      (name) => `assets/${name}`,
    ),
  );
});

test('what every page loads weighs at most 9 KB, and the search 8 KB without its index', () => {
  expect(zipped('site.css', 'site.js', 'theme.js')).toBeLessThanOrEqual(9 * 1024);
  expect(zipped('search.js')).toBeLessThanOrEqual(8 * 1024);
});

test('the blocking script is tiny', () => {
  expect(assets.get('assets/theme.js')?.length).toBeLessThan(400);
});

test('nothing names another host, and nothing is a module', () => {
  for (const [name, content] of assets) {
    expect(content.replace('http://www.w3.org/2000/svg', ''), name).not.toMatch(/https?:\/\/|url\(|@import|@font-face/);
    if (name.endsWith('.js')) expect(content, name).not.toMatch(/\b(import|export)\b[^;]*\bfrom\b|^import\b/);
  }
});

test('two builds are the same', async () => {
  for (const [path, content] of await buildAssets(site)) expect(String(content)).toBe(assets.get(path));
});

test('the stylesheet has each class of code in colours for light and dark', () => {
  const css = assets.get('assets/site.css') ?? '';
  for (const name of ['comment', 'string', 'number', 'keyword', 'function', 'type', 'property']) {
    expect(css).toContain(`.c-${name}{`);
    expect(css).toMatch(new RegExp(`--code-${name}:\\s*light-dark\\(`));
  }
});

function entry(title: string, context: string, more: Partial<SearchEntry> = {}): SearchEntry {
  return {
    title,
    context,
    kind: 'field',
    href: `/reference/schemas/${context.toLowerCase()}#${title}`,
    text: '',
    ...more,
  };
}

const entries = [
  entry('Count what is left', 'Guide', {
    kind: 'section',
    href: '/guides/paging#count',
    text: 'discounts and country',
  }),
  ...['Search', 'List', 'Get', 'Create'].map((context) =>
    entry('country_id', context, { href: `/reference/${context}#response-200.country_id` }),
  ),
  entry('coupon_code', 'Get', { href: '/reference/get#response-200.coupon_code', text: 'Code of the deal.' }),
  entry('coupon_code', 'OfferDeal', { text: 'Code of the deal.' }),
  entry('coupon_code_discount_amount', 'OfferDeal', { text: 'How much less.' }),
  entry('X-RateLimit-Limit', 'Get', { kind: 'header' }),
  entry('Home', 'Home', { kind: 'page', href: '/index', text: 'Welcome' }),
  entry(`getDeal(${'very long declaration, '.repeat(5)})`, 'Client', { kind: 'value', href: '/client/client#getDeal' }),
];

function search(query: string, limit = 20): Hit['entry'][] {
  const file: SearchFile = JSON.parse(searchIndexFile(entries).replace(/^globalThis\.everflowSearchIndex=|;\n$/g, ''));
  return createSearch(file)(query, limit).map((hit) => hit.entry);
}

test('names have their parts and themselves as words', () => {
  expect(wordsOf('coupon_code of X-RateLimit')).toEqual([
    'coupon',
    'code',
    'couponcode',
    'of',
    'x',
    'rate',
    'limit',
    'ratelimit',
  ]);
  expect(queryWordsOf('couponCode')).toEqual(['coupon', 'code']);
});

test('a field is found within three keystrokes, wherever it stands, and the same name at most three times', () => {
  const hits = search('cou');
  expect(hits.slice(0, 5).map(({ title }) => title)).toContain('coupon_code');
  expect(hits.filter(({ title }) => title === 'country_id')).toHaveLength(3);
  expect(search('coupon_code')[0]).toEqual({
    title: 'coupon_code',
    kind: 'field',
    context: 'OfferDeal',
    href: '../reference/schemas/offerdeal.html#coupon_code',
  });
});

test.each([
  ['couponcode', 'coupon_code'],
  ['couponCode', 'coupon_code'],
  ['cuopon', 'coupon_code'],
  ['ratelimit', 'X-RateLimit-Limit'],
  ['discount amount', 'coupon_code_discount_amount'],
  ['how much', 'coupon_code_discount_amount'],
  ['welcome', 'Home'],
  ['getdeal', 'getDeal'],
])('%s finds %s', (query, title) => {
  expect(search(query).map((hit) => hit.title)).toContain(title);
});

test('what was found is told, to be marked', () => {
  const file: SearchFile = JSON.parse(searchIndexFile(entries).replace(/^globalThis\.everflowSearchIndex=|;\n$/g, ''));
  expect(createSearch(file)('cou', 1)[0]?.words).toEqual(['cou']);
  expect(createSearch(file)('cuopon', 1)[0]?.words).toContain('coupon');
});

test('what is nowhere is not found', () => {
  expect(search('zzzz')).toEqual([]);
  expect(search('coupon zzzz')).toEqual([]);
});
