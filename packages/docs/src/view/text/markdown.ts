import { Marked, type Tokens } from 'marked';
import type { Markdown } from '../../model/page.js';
import { createPieces, type Href } from '../../model/pieces.js';
import { escapeHtml } from './escape.js';
import type { Highlight } from './highlight.js';

export interface MarkdownToHtml {
  /** Paragraphs, lists, tables, code. */
  blocks(text: Markdown): string;
  /** One line, without a paragraph around it. */
  inline(text: Markdown): string;
}

/** `href` makes a link from the root of the site one from the page. */
export function createMarkdown(href: Href, highlight: Highlight): MarkdownToHtml {
  const converter = converters.get(highlight) ?? createConverter(highlight);
  converters.set(highlight, converter);
  return {
    blocks: (text) => converter.blocks(text, href),
    inline: (text) => converter.inline(text, href),
  };
}

interface Converter {
  blocks(text: Markdown, href: Href): string;
  inline(text: Markdown, href: Href): string;
}

const converters = new WeakMap<Highlight, Converter>();

/** The same texts stand on many pages. */
function createConverter(highlight: Highlight): Converter {
  let href: Href = (link) => link;
  const marked = new Marked({
    async: false,
    gfm: true,
    renderer: {
      // Headings of a page are sections, which have anchors; those within a text have none.
      heading({ tokens, depth }: Tokens.Heading): string {
        return `<h${depth}>${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href: link, tokens }: Tokens.Link): string {
        return `<a href="${escapeHtml(href(link))}">${this.parser.parseInline(tokens)}</a>`;
      },
      image({ text }: Tokens.Image): string {
        return escapeHtml(text);
      },
      html({ text }: Tokens.HTML | Tokens.Tag): string {
        return escapeHtml(text);
      },
      code({ text, lang }: Tokens.Code): string {
        return codeToHtml(highlight(text, lang ?? 'text'));
      },
      table({ header, rows }: Tokens.Table): string {
        const cell = (tag: string, { tokens, align }: Tokens.TableCell): string =>
          `<${tag}${align === 'right' ? ' class="number"' : ''}>${this.parser.parseInline(tokens)}</${tag}>`;
        const row = (tag: string, cells: Tokens.TableCell[]): string =>
          `<tr>${cells.map((each) => cell(tag, each)).join('')}</tr>`;
        return scrolling(
          `<thead>${row('th', header)}</thead><tbody>${rows.map((cells) => row('td', cells)).join('')}</tbody>`,
        );
      },
    },
  });
  const pieces = createPieces<Markdown, string>(new Map());
  const convert = (kind: string, text: Markdown, from: Href, make: () => string): string =>
    pieces(text, kind, from, (own) => {
      href = own;
      return make();
    });
  return {
    blocks: (text, from) => convert('blocks', text, from, () => String(marked.parse(text)).trim()),
    inline: (text, from) => convert('inline', text, from, () => String(marked.parseInline(text))),
  };
}

/** A code block. It can have the focus, because only so a keyboard can scroll it. */
function codeToHtml(html: string): string {
  return `<div class="code"><pre tabindex="0"><code>${html}</code></pre></div>\n`;
}

function scrolling(rows: string): string {
  return `<div class="table" role="group" aria-label="Table" tabindex="0"><table>${rows}</table></div>\n`;
}
