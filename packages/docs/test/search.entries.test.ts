import { expect, test } from 'vitest';
import { readContract } from '../src/contract/index.js';
import type { Page, Site } from '../src/model/page.js';
import { anchorsOf } from '../src/pages/anchors.js';
import { aToZPages, referencePages } from '../src/pages/index.js';
import { searchEntries } from '../src/search/entries.js';
import { readSources } from '../src/site/sources.js';

const { bundle, decisions } = await readSources();
const contract = readContract(bundle, decisions);
const reference = referencePages(contract);
const guide: Page = {
  path: 'guides/paging',
  kind: 'guide',
  title: 'Paging',
  summary: 'How to walk.',
  lead: [],
  sections: [
    { id: 'totals', title: 'Totals', level: 2, blocks: [{ kind: 'prose', text: 'The `total_count` is [here](/x).' }] },
  ],
};
const pages = [guide, ...reference, ...aToZPages(reference)];
const site: Site = { title: 'Everflow API', version: '1', pages, navigation: [] };
const entries = searchEntries(site);

test('every page, schema field, parameter, value and decision is found once', () => {
  const hrefs = entries.map(({ href }) => href);
  expect(hrefs.length).toBe(new Set(hrefs).size);
  const found = new Set(hrefs);
  expect(pages.filter(({ path }) => !found.has(`/${path}`)).map(({ path }) => path)).toEqual([]);
  for (const [name, { schema }] of contract.schemas) {
    const page = pages.find(({ title, kind }) => title === name && (kind === 'schema' || kind === 'enum'));
    const parts = [...schema.properties.keys(), ...(schema.enum ?? []).map(String)];
    expect(
      parts.filter((part) => !entries.some(({ title, context }) => title === part && context === page?.title)),
    ).toEqual([]);
  }
  expect(
    contract.decisions.filter(
      ({ title }) => !entries.some((entry) => entry.kind === 'decision' && entry.title === title),
    ),
  ).toEqual([]);
  for (const { parameters } of contract.operations)
    for (const { name } of parameters)
      expect(
        entries.some((entry) => entry.kind === 'parameter' && entry.title === name),
        name,
      ).toBe(true);
});

test('every entry leads to a page and an anchor that are there', () => {
  const known = new Set(
    pages.flatMap((page) => [`/${page.path}`, ...anchorsOf(page).map((id) => `/${page.path}#${id}`)]),
  );
  expect(entries.filter(({ href }) => !known.has(href))).toEqual([]);
});

test('texts are words: no sign of Markdown, and every name in backticks', () => {
  expect(entries.find(({ href }) => href === '/guides/paging#totals')).toEqual({
    title: 'Totals',
    context: 'Paging',
    kind: 'section',
    href: '/guides/paging#totals',
    text: 'The total_count is here.',
  });
  expect(entries.filter(({ text }) => /`|\]\(/.test(text))).toEqual([]);
});

test('fields of operations are found too, unless there are very many operations', () => {
  const nested = '/reference/deals/get-offer-deal#response-200.relationship.deal_locations.city';
  expect(entries.some(({ href }) => href === nested)).toBe(true);
  const [operation] = reference.filter(({ kind }) => kind === 'operation');
  if (operation === undefined) throw new Error('No operation.');
  const many = Array.from({ length: 61 }, (_, index) => ({ ...operation, path: `reference/a/${index}` }));
  const few = searchEntries({ ...site, pages: many });
  expect(few.some(({ href }) => href.includes('.relationship.remaining_caps.'))).toBe(false);
  expect(few.some(({ href }) => href.endsWith('#body.name'))).toBe(true);
});
