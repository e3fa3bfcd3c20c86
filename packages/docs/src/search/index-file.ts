import MiniSearch from 'minisearch';
import { relativeHref } from '../model/links.js';
import type { SearchEntry } from './entries.js';
import { FOLDER, options, type SearchFile } from './file.js';
import { pack } from './pack.js';

/** The script that brings the index into a page: from a folder, data cannot be loaded in another way. */
export function searchIndexFile(entries: SearchEntry[]): string {
  const named = entries.map((entry) => ({ ...entry, title: nameOf(entry) })).sort(schemasFirst);
  const search = new MiniSearch(options);
  const texts = new Set<string>();
  for (const [id, { title, context, text }] of named.entries()) {
    // Fields of the same name and meaning stand on many pages; by what they mean, one of them is found.
    const key = `${title}\n${text}`;
    search.add({ id, title, context, text: texts.has(key) ? '' : text });
    texts.add(key);
  }
  return `globalThis.everflowSearchIndex=${JSON.stringify({ index: pack(search.toJSON()), ...columns(named) })};\n`;
}

/** A declaration is found by its name, which is its anchor. */
function nameOf({ title, href }: SearchEntry): string {
  return title.length > LONGEST ? (href.split('#', 2)[1] ?? title) : title;
}

const LONGEST = 60;

/** The page of the schema is where a field is at home. */
function schemasFirst(one: SearchEntry, other: SearchEntry): number {
  return Number(isOfSchema(other)) - Number(isOfSchema(one));
}

function isOfSchema({ href }: SearchEntry): boolean {
  return href.startsWith('/reference/schemas/');
}

function columns(entries: SearchEntry[]): Omit<SearchFile, 'index'> {
  const places = entries.map(({ href }) => relativeHref(`${FOLDER}/search`, href, '.html').split('#', 2));
  const kinds = distinct(entries.map(({ kind }) => kind));
  const contexts = distinct(entries.map(({ context }) => context));
  const pages = distinct(places.map(([page = '']) => page));
  return {
    kinds: [...kinds.keys()],
    contexts: [...contexts.keys()],
    pages: [...pages.keys()],
    entries: entries.map(({ title, kind, context }, index) => {
      const [page = '', anchor = ''] = places[index] ?? [];
      return [title, kinds.get(kind) ?? 0, contexts.get(context) ?? 0, pages.get(page) ?? 0, anchor];
    }),
  };
}

/** Each of the texts with a number. */
function distinct<T>(texts: T[]): Map<T, number> {
  return new Map([...new Set(texts)].map((text, index) => [text, index]));
}
