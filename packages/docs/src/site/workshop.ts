import { clientApiPages } from '../client-api/index.js';
import type { Page } from '../model/page.js';
import { type Coloured, createHighlight, type Highlight } from '../view/text/highlight.js';

/** What takes long to make and stays the same from one build to the next, while somebody works on the docs. */
export interface Workshop {
  /** It knows the code that it has coloured. */
  highlight: Highlight;
  /** The reference of the packages as they are built. */
  clientApi: Promise<Page[]>;
}

export function createWorkshop(coloured?: Coloured): Workshop {
  return { highlight: createHighlight(coloured), clientApi: clientApiPages() };
}
