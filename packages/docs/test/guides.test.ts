import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexer } from 'marked';
import { describe, expect, it } from 'vitest';
import { readContract } from '../src/contract/index.js';
import { guidePages } from '../src/guides/index.js';
import { CONTENT, pageOf } from '../src/guides/page.js';
import { regionNames, SAMPLES } from '../src/guides/regions.js';
import { contentTags } from '../src/guides/tags.js';
import { homePage } from '../src/home/index.js';
import type { Block, Page } from '../src/model/page.js';
import { readSources } from '../src/site/sources.js';

const { bundle, decisions } = await readSources();
const contract = readContract(bundle, decisions);
const pages = [homePage(contract), ...(await guidePages(contract))];
const files = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
const sources = files.map((name) => ({ name, source: readFileSync(join(CONTENT, name), 'utf8') }));

describe('the texts', () => {
  it('are all on the site', () => {
    expect(pages.map(({ path }) => `${path}.md`).sort()).toEqual([...files].sort());
  });

  it.each(sources)('$name has no code but samples, commands and output', ({ source }) => {
    const languages = lexer(source).flatMap((token) => (token.type === 'code' ? [token.lang?.split(' ')[0]] : []));
    expect(languages.filter((language) => language !== 'sh')).toEqual([]);
  });

  it.each(sources)('$name names no figure of the API by hand', ({ source }) => {
    const figures = ['2000', '150', '600', '254', '85 ', 'X-Eflow', 'eflow.team', String(contract.decisions.length)];
    const prose = lexer(source).flatMap((token) => (token.type === 'code' ? [] : [token.raw]));
    for (const figure of figures) expect(prose.join('')).not.toContain(figure);
  });

  it('shows each program that is there, and each output', () => {
    const all = sources.map(({ source }) => source).join('');
    for (const name of readdirSync(SAMPLES).filter((file) => file.endsWith('.ts')))
      for (const region of regionNames(readFileSync(join(SAMPLES, name), 'utf8')))
        expect(all, name).toContain(`{% sample "${name.replace(/\.ts$/, '')}" "${region}"`);
    for (const file of readdirSync(join(SAMPLES, 'output'))) {
      const [program = '', region = ''] = file.split('.');
      expect(regionNames(readFileSync(join(SAMPLES, `${program}.ts`), 'utf8')), file).toContain(region);
    }
  });
});

describe.each(pages)('$path', ({ summary, lead, sections }) => {
  it('leaves nothing to fill in', () => {
    const text = JSON.stringify([lead, sections]);
    expect(text.match(/\{\{|\{%|\bNaN\b|\[object|\(undefined/)).toBeNull();
    expect(summary).not.toBe('');
  });

  it('has ids of its own for its sections', () => {
    const ids = sections.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('writes links from the root, without an extension', () => {
    for (const [, href = ''] of JSON.stringify([lead, sections]).matchAll(/\]\(([^)]+)\)/g)) {
      expect(href).toMatch(/^(https:\/\/|\/)/);
      if (href.startsWith('/')) expect(href.split('#')[0]).not.toMatch(/\.\w+$/);
    }
  });
});

it('says what the contract says', () => {
  const text = JSON.stringify(pages).replaceAll('\\n', ' ');
  const figures = ['150 in 30 seconds', '600 in 30 seconds', 'is 50 unless you say', '2000 is the most'];
  expect(figures.filter((figure) => !text.includes(figure))).toEqual([]);
});

it('has the samples of an operation to run in the quickstart', () => {
  const samples = blocksOf(pages.find(({ path }) => path === 'quickstart')).filter((block) => block.kind === 'samples');
  expect(samples).toHaveLength(1);
  expect(samples[0]?.run).toMatchObject({ operation: 'getOfferDeal', method: 'GET' });
  expect(samples[0]?.samples.length).toBeGreaterThan(3);
});

describe('a mistake names its place', () => {
  const tags = contentTags(contract);
  const page = (text: string) => {
    const source = `---\ntitle: Text\nsummary: A text.\n---\n\n${text}\n`;
    return pageOf(source, 'content/text.md', { path: 'text', kind: 'guide' }, { tables: {} }, tags);
  };

  it.each([
    ['a fact that is not there', 'One.\n\nTwo {{ page.size }}.', '8:8  undefined variable: page'],
    ['a filter that is not there', '{{ tables | tabel }}', '6:1  undefined filter: tabel'],
    ['a tag that is not there', '{% smaple "a" "b" %}', '6:1  tag "smaple" not found'],
    ['a sample that is not there', '{% sample "nothing" "here" %}', '6:1  ENOENT'],
    ['a region that is not there', '{% sample "paging" "nothing" %}', '6:1  There is no `// #region nothing`'],
    ['an operation that is not there', '{% run "dropDeal" %}', '6:1  The contract has no operation `dropDeal`'],
    ['HTML', 'Some\n\n<b>bold</b>', 'content/text.md:8:1  There is HTML'],
    ['code without a language', '```\ncode\n```', 'content/text.md:6:1  Code needs a language'],
    ['a heading twice', '## One\n\n## One', 'content/text.md:8:1  Two headings have the id `one`'],
    ['a heading of another level', '# One', 'content/text.md:6:1  The heading "One"'],
  ])('%s', (_, text, message) => {
    expect(() => page(text)).toThrow(message);
  });

  it('in the front matter', () => {
    const read = (source: string) => () => pageOf(source, 'text.md', { path: 'text', kind: 'guide' }, {}, {});
    expect(read('Text')).toThrow('text.md:1:1  It has no front matter');
    expect(read('---\ntitle: Text\n---\n')).toThrow('must have a `title` and a `summary`');
    expect(read('---\ntitle: a\nsummary: b\ndate: c\n---\n')).toThrow('has a `date`, which nothing reads');
  });
});

it('makes lists of links, tables and code blocks of their own', () => {
  const text = '- [A](/a): first\n- [B](/b): second\n\n| x | y |\n| - | - |\n| 1 | `2` |\n\nProse.\n\n- one\n- two\n';
  const { lead } = pageOf(
    `---\ntitle: Text\nsummary: A text.\n---\n${text}`,
    'text.md',
    { path: 'text', kind: 'guide' },
    {},
    {},
  );
  expect(lead).toEqual([
    {
      kind: 'links',
      links: [
        { title: 'A', href: '/a', summary: 'first' },
        { title: 'B', href: '/b', summary: 'second' },
      ],
    },
    { kind: 'table', head: ['x', 'y'], rows: [['1', '`2`']] },
    { kind: 'prose', text: 'Prose.\n\n- one\n- two' },
  ]);
});

function blocksOf(page: Page | undefined): Block[] {
  return page === undefined ? [] : [...page.lead, ...page.sections.flatMap(({ blocks }) => blocks)];
}
