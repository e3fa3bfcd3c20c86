import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { readContract } from '../src/contract/index.js';
import { llms, toMarkdown } from '../src/markdown/index.js';
import type { Block, Page, Site } from '../src/model/page.js';
import { anchorsOf } from '../src/pages/anchors.js';
import { aToZPages, referencePages } from '../src/pages/index.js';
import { navigation } from '../src/pages/navigation.js';
import { readSources } from '../src/site/sources.js';

const { bundle, decisions } = await readSources();
const reference = referencePages(readContract(bundle, decisions));
const pages = [...reference, ...aToZPages(reference)];
const site: Site = { title: 'Everflow API', version: '1.2.3', pages, navigation: navigation(pages) };

function markdown(...blocks: Block[]): string {
  const section = { id: 'a', title: 'A', level: 2 as const, blocks };
  return toMarkdown({ path: 'guides/paging', kind: 'guide', title: 'T', summary: 'S.', lead: [], sections: [section] });
}

describe('blocks', () => {
  test('links are relative, but not in code', () => {
    const text = 'See [a](/reference/deals/x#y), `[b](/no)` and [c](https://example.com).\n\n```\n[d](/no)\n```';
    expect(markdown({ kind: 'prose', text })).toContain(
      'See [a](../reference/deals/x.md#y), `[b](/no)` and [c](https://example.com).\n\n```\n[d](/no)\n```',
    );
  });

  test('a fence is longer than those in the code', () => {
    const block = markdown({ kind: 'code', language: 'text', source: 'a\n````\nb', title: 'x.md', note: 'A *note*.' });
    expect(block).toContain('**x.md**: A *note*.\n\n`````text\na\n````\nb\n`````');
  });

  test('a bar in a cell does not end it', () => {
    expect(markdown({ kind: 'table', head: ['A', 'B'], rows: [['`a|b`', 'c\nd']] })).toContain(
      '| A | B |\n| --- | --- |\n| `a\\|b` | c d |',
    );
  });

  test('words are no Markdown', () => {
    const block = markdown({
      kind: 'links',
      links: [{ title: 'a_b *c* [d] _e_', href: '/x', badge: '<b>', summary: 'f' }],
    });
    expect(block).toContain('- \\<b\\>: [a_b \\*c\\* \\[d\\] \\_e\\_](../x.md): f');
  });
});

test('no raw HTML, and every list and table is one', () => {
  for (const page of pages) {
    const tokens: string[] = [];
    marked.walkTokens(marked.lexer(toMarkdown(page)), ({ type, raw }) => {
      if (type === 'html') tokens.push(raw);
    });
    expect(tokens, page.path).toEqual([]);
  }
});

/** Where the links of a file lead, as paths from the root with anchors. */
function targets(from: string, text: string): string[] {
  const found: string[] = [];
  marked.walkTokens(marked.lexer(text), (token) => {
    if (token.type !== 'link' || /^https?:/.test(token['href'])) return;
    const url = new URL(token['href'], `file:///${from}`);
    found.push(decodeURIComponent(`${url.pathname.slice(1).replace(/\.md$/, '')}${url.hash}`));
  });
  return found;
}

/** Of those who write the guides, the client and the downloads. */
const ELSEWHERE = /^(index|quickstart|changelog|guides\/|client\/|downloads\/)/;

test('every link leads to a page and an anchor that are there', () => {
  const known = new Set(pages.flatMap((page) => [page.path, ...anchorsOf(page).map((id) => `${page.path}#${id}`)]));
  const broken = pages.flatMap((page) =>
    targets(`${page.path}.md`, toMarkdown(page))
      .filter((target) => !known.has(target) && !ELSEWHERE.test(target))
      .map((target) => `${page.path}: ${target}`),
  );
  expect(broken).toEqual([]);
});

describe('files for programs that read', () => {
  const guide: Page = {
    path: 'guides/a',
    kind: 'guide',
    title: 'A guide',
    summary: 'All of it.',
    lead: [],
    sections: [],
  };
  const files = llms({ ...site, pages: [...pages, guide] });

  test('llms.txt has the form of llmstxt.org and names every page', () => {
    const [title, summary] = marked.lexer(files['llms.txt']).filter(({ type }) => type !== 'space');
    expect([title?.type, title?.raw.trim(), summary?.type]).toEqual(['heading', '# Everflow API', 'blockquote']);
    const linked = new Set(targets('llms.txt', files['llms.txt']));
    expect([...pages, guide].filter(({ path }) => !linked.has(path)).map(({ path }) => path)).toEqual([]);
    expect(files['llms.txt']).toContain('- [A guide](guides/a.md): All of it.');
    expect(files['llms.txt'].match(/^## .+$/gm)?.at(-1)).toBe('## Optional');
  });

  test('llms-full.txt has the whole reference, guides first, with links from the root', () => {
    const text = files['llms-full.txt'];
    const titles = [guide, ...reference.filter(({ kind }) => kind !== 'index')].map((page) => `# ${page.title}\n`);
    expect(titles.filter((title) => !text.includes(title))).toEqual([]);
    expect(text.startsWith('# A guide')).toBe(true);
    expect(text).not.toMatch(/\]\(\.\.\//);
    expect(text).toContain('](reference/schemas/offer-deal.md)');
  });
});

test('the same contract gives the same text', () => {
  const again = referencePages(readContract(structuredClone(bundle), structuredClone(decisions)));
  expect(again.map(toMarkdown)).toEqual(reference.map(toMarkdown));
});
