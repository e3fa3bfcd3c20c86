import { beforeAll, describe, expect, test } from 'vitest';
import type { Block, Page } from '../src/model/page.js';
import { createView, type HtmlView } from '../src/view/index.js';
import { createHighlight } from '../src/view/text/highlight.js';
import { blocks, field, LONG, site } from './fixture.js';

let view: HtmlView;
let html: Map<string, string>;

beforeAll(async () => {
  view = createView(createHighlight());
  html = new Map(site.pages.map((page) => [page.path, view.toHtml(page, site)]));
});

/** A page with one block alone, in the wide column. */
function pageOf(block: Block): Page {
  const section = { id: 'only', title: 'Only', level: 2 as const, blocks: [block] };
  return { path: 'a/b', kind: 'guide', title: 'Title', summary: 'Summary', lead: [], sections: [section] };
}

function textOf(markup: string): string {
  return markup
    .replace(/<script(?! type="application\/json")[^>]*><\/script>/g, '')
    .replace(/<wbr\/?>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** All texts of a block, but for names of kinds, addresses and anchors, which are tested by themselves. */
function textsOf(value: unknown, key = ''): string[] {
  if (
    ['kind', 'href', 'id', 'language', 'run', 'filter', 'basis', 'examples'].includes(key) &&
    typeof value !== 'object'
  )
    return [];
  // Said in words and in upper case.
  if (key === 'run' || key === 'method' || value === 'open') return [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((each) => textsOf(each, key));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, each]) => textsOf(each, name));
  return [];
}

describe('each kind of block', () => {
  test.each(Object.entries(blocks))('%s shows all its data', (name, block) => {
    const text = textOf(view.toHtml(pageOf(block), site)).replace(/\s+/g, ' ');
    const wanted =
      name === 'prose'
        ? ['See paging and <b onclick="x()">raw</b> code', 'one', 'two', 'const a: number = 1;']
        : textsOf(block);
    expect(wanted.length).toBeGreaterThan(0);
    for (const each of wanted)
      expect(text).toContain(
        each
          .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
          .replace(/[*`]/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      );
  });

  test('every basis has a word and a place', () => {
    const page = html.get('reference/deals/get-offer-deal') ?? '';
    for (const each of [
      'stated: Deals, Response',
      'seen in example: Deals',
      'user guide: Guide, Hosts',
      'inferred: Deals, x',
    ])
      expect(page).toContain(each);
    expect(page).toContain('id="_source-basis"');
  });

  test('fields of the first level are open, deeper ones are there and closed', () => {
    const page = html.get('reference/deals/get-offer-deal') ?? '';
    expect(page).toContain('<details class="nested" open>');
    expect(page).toContain('<details class="nested">');
    for (const id of [
      'relationship',
      'relationship.deals',
      'relationship.deals.location',
      'relationship.deals.location.city',
    ]) {
      expect(page).toContain(`id="${id}"`);
      expect(page).toContain(`href="#${id}"`);
    }
  });
});

describe('every page', () => {
  test('holds no script, style or handler of its own', () => {
    for (const markup of html.values()) {
      expect(markup).toContain(`http-equiv="Content-Security-Policy" content="default-src 'self'"`);
      const tags = markup.match(/<[a-z][^>]*>/g) ?? [];
      for (const tag of tags) expect(tag).not.toMatch(/\s(style|on[a-z]+)=/);
      expect(markup).not.toContain('<style');
      for (const [tag] of markup.matchAll(/<script[^>]*>/g)) expect(tag).toMatch(/ src="|type="application\/json"/);
    }
  });

  test('lets no data out of its element', () => {
    const page = html.get('reference/deals/get-offer-deal') ?? '';
    const data = /<script type="application\/json">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    expect(JSON.parse(data).inputs[0].choices).toEqual(['</script><script>']);
    expect(page).not.toContain('Ten </script>');
    expect(html.get('guides/paging')).toContain('&lt;b onclick');
    expect(page).toContain('content="Get a deal, in one sentence &lt;with signs> &amp; &quot;quotes&quot;."');
  });

  test('is the same in another build', async () => {
    const other = createView(createHighlight());
    for (const page of [...site.pages].reverse()) expect(other.toHtml(page, site)).toBe(html.get(page.path));
  });

  test('has links that are relative and lead somewhere', () => {
    const pages = new Set([...html.keys()].map((path) => `${path}.html`));
    let checked = 0;
    for (const [path, markup] of html) {
      for (const [, link = ''] of markup.matchAll(/(?:href|src)="([^"]*)"/g)) {
        if (link === 'https://example.com/') continue;
        expect(link).not.toMatch(/^(\/|[a-z]+:)/);
        const { pathname, hash } = new URL(link, `http://site/${path}.html`);
        const target = pathname.slice(1);
        if (!target.endsWith('.html') || !pages.has(target)) continue;
        if (hash !== '' && (target === `${path}.html` || !link.includes('/')))
          expect(markup, `${path}: ${link}`).toContain(`id="${decodeURIComponent(hash.slice(1))}"`);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(50);
  });

  test('has every anchor once, and headings without a gap', () => {
    for (const [path, markup] of html) {
      const ids = [...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, path).toBe(ids.length);
      const main = markup.slice(markup.indexOf('<main'));
      let last = 0;
      for (const [, level] of main.matchAll(/<h([1-6])/g)) {
        expect(Number(level), path).toBeLessThanOrEqual(last + 1);
        last = Number(level);
      }
    }
  });

  test('leads to its Markdown, its neighbours and the parts of itself', () => {
    const page = html.get('guides/paging') ?? '';
    expect(page).toContain('<link rel="alternate" type="text/markdown" href="paging.md"/>');
    expect(page).toContain('<a href="paging.md">');
    expect(page).toContain('rel="prev" href="../index.html"');
    expect(page).toContain('rel="next" href="../differences/deals.html"');
    for (const id of ['totals', 'more', 'end']) expect(page).toContain(`<a href="#${id}">`);
  });

  test('tells at its beginning whether there will be a column of contents', () => {
    const told = [...html.values()].map((markup) => markup.includes('class="shell with-contents"'));
    expect(told).toEqual([...html.values()].map((markup) => markup.includes('<nav class="on-page"')));
    expect(new Set(told).size).toBe(2);
  });

  test('lists only the pages of its own group of the navigation', () => {
    const own = html.get('reference/deals/get-offer-deal') ?? '';
    const other = html.get('guides/paging') ?? '';
    expect(own).toMatch(/aria-current="page"><span>Get a deal/);
    expect(other).not.toContain('Get a deal');
    expect(other).toContain('reference/enums/deal-category.html');
  });
});

describe('the parts of a page', () => {
  test('what stands beside the first section begins beside the title', () => {
    const page = html.get('reference/deals/get-offer-deal') ?? '';
    const beginning = page.slice(page.indexOf('<div class="row beginning">'), page.indexOf('class="section level-2"'));
    for (const each of ['<h1>', 'class="endpoint"', 'id="request"', 'class="side"', 'class="code samples"'])
      expect(beginning).toContain(each);
  });

  test('a summary that the text begins with is not said twice', () => {
    const repeated: Page = {
      ...pageOf({ kind: 'prose', text: 'x' }),
      summary: 'Returns one deal of it.',
      lead: [{ kind: 'prose', text: 'Returns *one* [deal](/index) of it. And more.' }],
    };
    expect(view.toHtml(repeated, site)).not.toContain('class="summary"');
    expect(html.get('guides/paging')).toContain('class="summary"');
  });

  test('an error is folded, with its first paragraph in sight and no link in what unfolds it', () => {
    const markup = view.toHtml(
      pageOf({
        kind: 'responses',
        responses: [
          {
            id: 'response-429',
            status: '429',
            description: 'Too [many](/guides/paging).\n\nWait.',
            headers: [],
            examples: [],
          },
        ],
      }),
      site,
    );
    const [, folded = '', below = ''] = /<summary class="answer">(.*?)<\/summary>(.*?)<\/details>/s.exec(markup) ?? [];
    expect(folded).toContain('id="response-429"');
    expect(folded).toContain('Too many.');
    expect(folded).not.toContain('<a ');
    expect(below).toContain('href="../guides/paging.html"');
    expect(below).toContain('Wait.');
  });

  test('variants of a command take the place of each other, other code does not', () => {
    const page = html.get('guides/paging') ?? '';
    const tabs = /<fieldset class="tab-list" data-kind="variant">(.*?)<\/fieldset>/s.exec(page)?.[1] ?? '';
    expect(tabs.match(/data-key="(npm|pnpm|yarn)"/g)).toHaveLength(3);
    expect(page.match(/data-kind="variant"/g)).toHaveLength(1);
  });

  test('the sign of a frame and of a page are never the same', () => {
    const taken: Page = { ...pageOf({ kind: 'prose', text: 'x' }), sections: [] };
    taken.sections = ['content', 'menu', 'hits', 'on-page', 'source-basis'].map((id) => ({
      id,
      title: id,
      level: 2,
      blocks: [{ kind: 'fields', label: id, fields: [field(`${id}.f`)] }],
    }));
    const ids = [...view.toHtml(taken, site).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a declaration has its colours', () => {
    const values = [{ id: 'It.name', value: 'readonly name: string' }];
    const markup = view.toHtml(pageOf({ kind: 'values', filter: false, groups: [{ values }] }), site);
    expect(markup).toContain('class="value-group declarations"');
    expect(markup).toContain('<span class="c-keyword">readonly</span>');
  });
});

test('code of a language that has no colours stays as it is', () => {
  const page = view.toHtml(pageOf({ kind: 'code', language: 'brainfuck', source: `<${LONG}>` }), site);
  expect(page).toContain(`&lt;${LONG}&gt;`);
});
