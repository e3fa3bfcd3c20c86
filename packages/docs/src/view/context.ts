import { createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { Page, Site } from '../model/page.js';
import type { Highlight } from './text/highlight.js';
import type { MarkdownToHtml } from './text/markdown.js';

/** What every part of a page may need. */
export interface View {
  page: Page;
  site: Site;
  markdown: MarkdownToHtml;
  highlight: Highlight;
  /** A link from the root of the site as one from this page. */
  href(link: string): string;
  /** The address of a file beside the pages, such as `assets/site.css`. */
  file(path: string): string;
  /** A name that is unique in the page. */
  unique(prefix: string): string;
  /**
   * The HTML of a part that stands on many pages, made once for those on which it is the same. `content` depends on the
   * page by nothing but links and unique names; `variant` tells what else it depends on.
   */
  piece(part: object, variant: string, content: () => JSX.Element): string;
}

export const ViewContext: preact.Context<View | undefined> = createContext<View | undefined>(undefined);

export function useView(): View {
  const view = useContext(ViewContext);
  if (view === undefined) throw new Error('A part of the page stands outside of it.');
  return view;
}
