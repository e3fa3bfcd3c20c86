import type { Options } from 'minisearch';
import type { SearchEntry } from './entries.js';
import type { PackedIndex } from './pack.js';
import { wordsOf } from './words.js';

/** Where the index lies in the site. */
export const FOLDER = 'assets';

/** What is shown of a hit, and where it leads: from the folder of the index. */
export type Shown = Pick<SearchEntry, 'title' | 'kind' | 'context' | 'href'>;

/** The index as it stands in `assets/search-index.js`. What many entries have is named by its number. */
export interface SearchFile {
  index: PackedIndex;
  kinds: Shown['kind'][];
  contexts: string[];
  pages: string[];
  entries: [title: string, kind: number, context: number, page: number, anchor: string][];
}

/** The fields in the order of their numbers. */
export const FIELDS: string[] = ['title', 'context', 'text'];

/** The index is made and read with the same options. */
export const options: Options = { fields: FIELDS, tokenize: wordsOf, processTerm: (term) => term };
