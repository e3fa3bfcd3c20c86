import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { relativeHref } from '../model/links.js';
import type { Page, Site } from '../model/page.js';
import { createPieces, type Href, type Pieces } from '../model/pieces.js';
import { type View, ViewContext } from './context.js';
import { Document } from './layout/document.js';
import type { Highlight } from './text/highlight.js';
import { createMarkdown } from './text/markdown.js';

export interface HtmlView {
  toHtml(page: Page, site: Site): string;
}

/** The view of the pages, with a highlighter that may have served before. */
export function createView(highlight: Highlight): HtmlView {
  const pieces = createPieces<object, Piece>(new WeakMap());
  return {
    toHtml: (page, site) => {
      const html = inside(viewOf(page, site, highlight, pieces), <Document />);
      return flat(`<!doctype html>\n${html}\n`);
    },
  };
}

/** The same text in one piece: put together of thousands, it would keep each of them in memory as long as it lives. */
function flat(text: string): string {
  return Buffer.from(text).toString();
}

interface Piece {
  html: string;
  /** How many unique names are in it. */
  names: number;
}

function viewOf(page: Page, site: Site, highlight: Highlight, pieces: Pieces<object, Piece>): View {
  let count = 0;
  const linking = (href: Href): View => ({
    page,
    site,
    highlight,
    href,
    file: (path) => href(`/${path}`),
    markdown: createMarkdown(href, highlight),
    unique(prefix) {
      count += 1;
      return `${prefix}-${count}`;
    },
    piece(part, variant, content) {
      const start = count;
      const { html, names } = pieces(part, `${variant} ${start}`, href, (own) => {
        const view = linking(own);
        return { html: inside(view, content()), names: count - start };
      });
      count = start + names;
      return html;
    },
  });
  return linking((link) => relativeHref(page.path, link, '.html'));
}

function inside(view: View, content: JSX.Element): string {
  return renderToString(<ViewContext.Provider value={view}>{content}</ViewContext.Provider>);
}
