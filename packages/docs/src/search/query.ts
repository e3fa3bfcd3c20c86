import MiniSearch from 'minisearch';
import { FIELDS, options, type SearchFile, type Shown } from './file.js';
import { unpack } from './pack.js';
import { queryWordsOf } from './words.js';

export interface Hit {
  entry: Shown;
  /** What of the texts was found. */
  words: string[];
}

/** What is looked for is most often a page or a field, and seldom one of hundreds of values. */
const WEIGHTS: Record<Shown['kind'], number> = {
  operation: 2.2,
  guide: 1.6,
  schema: 1.4,
  page: 1.2,
  parameter: 1.2,
  field: 1.2,
  header: 1.2,
  section: 0.9,
  decision: 0.9,
  value: 0.7,
};

export type Search = (query: string, limit: number) => Hit[];

export function createSearch({ index, kinds, contexts, pages, entries }: SearchFile): Search {
  const search = MiniSearch.loadJS(unpack(index, FIELDS), options);
  const shown = (id: number): Shown | undefined => {
    const [title = '', kind = 0, context = 0, page = 0, anchor = ''] = entries[id] ?? [];
    const place = pages[page];
    const known = kinds[kind];
    if (place === undefined || known === undefined) return undefined;
    return { title, kind: known, context: contexts[context] ?? '', href: anchor === '' ? place : `${place}#${anchor}` };
  };
  return (query, limit) => {
    const words = queryWordsOf(query);
    const wanted = words.join('');
    return search
      .search(words.join(' '), {
        tokenize: queryWordsOf,
        combineWith: 'AND',
        prefix: true,
        // Two wrong letters of six are one that has changed places.
        fuzzy: (word) => (word.length > 5 ? 2 : word.length > 3 ? 1 : false),
        boost: { title: 5 },
        weights: { prefix: 0.7, fuzzy: 0.2 },
      })
      .flatMap(({ id, score, terms }) => {
        const entry = shown(Number(id));
        if (entry === undefined) return [];
        // Words that begin with what was typed are marked so far; those that are only like it, as a whole.
        const alike = terms.filter((term) => !words.some((word) => term.startsWith(word)));
        return [{ entry, words: [...words, ...alike], score: score * weightOf(entry, wanted) }];
      })
      .sort((one, other) => other.score - one.score)
      .filter(fewOfEachName())
      .slice(0, limit);
  };
}

/** A field that stands in many places must not push the others out of sight. */
function fewOfEachName(): (hit: Hit) => boolean {
  const counts = new Map<string, number>();
  return ({ entry: { kind, title } }) => {
    const name = `${kind} ${title}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count <= PLACES;
  };
}

const PLACES = 3;

/** A name that begins with what was typed comes before one that has it somewhere. */
function weightOf({ title, kind }: Shown, wanted: string): number {
  const name = queryWordsOf(title).join('');
  const begins = name === wanted ? 3 : name.startsWith(wanted) ? 2 : 1;
  return begins * WEIGHTS[kind];
}
