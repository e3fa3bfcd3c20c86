import { renderToString } from 'preact-render-to-string';
import { relativeHref } from '../model/links.js';
import type { Page, Site } from '../model/page.js';
import { type View, ViewContext } from './context.js';
import { Document } from './layout/document.js';
import type { Highlight } from './text/highlight.js';
import { createMarkdown } from './text/markdown.js';

export interface HtmlView {
  toHtml(page: Page, site: Site): string;
}

/** The view of the pages, with a highlighter that may have served before. */
export function createView(highlight: Highlight): HtmlView {
  return {
    toHtml: (page, site) => {
      const html = renderToString(
        <ViewContext.Provider value={viewOf(page, site, highlight)}>
          <Document />
        </ViewContext.Provider>,
      );
      return flat(`<!doctype html>\n${html}\n`);
    },
  };
}

/** The same text in one piece: put together of thousands, it would keep each of them in memory as long as it lives. */
function flat(text: string): string {
  return Buffer.from(text).toString();
}

function viewOf(page: Page, site: Site, highlight: Highlight): View {
  const href = (link: string): string => relativeHref(page.path, link, '.html');
  let count = 0;
  return {
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
  };
}
