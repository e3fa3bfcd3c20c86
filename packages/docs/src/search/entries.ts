import type { Block, Field, Page, ResponsesBlock, Section, Site } from '../model/page.js';
import { plain } from '../pages/plain.js';
import { ownFields, withNested } from '../pages/walk.js';
import { blockText, fieldWords } from './block-text.js';

/** Something that can be found, and where it is. */
export interface SearchEntry {
  title: string;
  /** What it belongs to: the page, and the part of it. */
  context: string;
  kind: 'operation' | 'schema' | 'guide' | 'page' | 'section' | 'parameter' | 'header' | 'field' | 'value' | 'decision';
  /** From the root of the site, with the anchor. */
  href: string;
  text: string;
}

/** Operations beyond which a field of a named schema is found on the page of the schema only: the index is loaded by readers. */
const MANY = 60;

type Flatten = (field: Field) => Field[];

/** One entry for each page, section, field, value and decision, made from the model: nothing is lost in markup. */
export function searchEntries({ pages }: Site): SearchEntry[] {
  const few = pages.filter(({ kind }) => kind === 'operation').length <= MANY;
  return pages.flatMap((page) => entriesOf(page, few && page.kind === 'operation' ? withNested : ownFields));
}

function entriesOf(page: Page, flatten: Flatten): SearchEntry[] {
  const { path, title, summary, lead, sections } = page;
  const own = { title, context: contextOf(page), kind: kindOf(page), href: `/${path}` };
  // What A–Z lists is found where it is described.
  if (path === 'a-z' || path.startsWith('a-z/')) return [{ ...own, text: summary }];
  return [
    { ...own, text: [summary, ...lead.flatMap(blockText)].join(' ') },
    ...lead.flatMap((block) => partsOf(block, page, flatten)),
    ...sections.flatMap((section) => [
      ...(hasOwnTitles(page) ? [sectionEntry(page, section)] : []),
      ...[...section.blocks, ...(section.aside ?? [])].flatMap((block) => partsOf(block, page, flatten)),
    ]),
  ];
}

/** The sections of the reference are called the same on every page, and those of differences are the decisions. */
function hasOwnTitles({ kind, path }: Page): boolean {
  if (kind === 'differences') return path === 'differences/index';
  return kind !== 'operation' && kind !== 'schema' && kind !== 'enum' && kind !== 'index';
}

function sectionEntry({ path, title: page }: Page, { id, title, blocks }: Section): SearchEntry {
  return { title, context: page, kind: 'section', href: `/${path}#${id}`, text: blocks.flatMap(blockText).join(' ') };
}

/** What of a block has an anchor of its own. */
function partsOf(block: Block, page: Page, flatten: Flatten): SearchEntry[] {
  const at = (id: string): string => `/${page.path}#${id}`;
  switch (block.kind) {
    case 'fields': {
      const context = page.kind === 'operation' ? `${page.title}, ${block.label.toLowerCase()}` : page.title;
      return block.fields.flatMap(flatten).map((field) => {
        const parameter = page.kind === 'operation' && !field.id.startsWith('body');
        return fieldEntry(field, parameter ? 'parameter' : 'field', context, at);
      });
    }
    case 'responses':
      return block.responses.flatMap((response) => responseEntries(response, page, flatten, at));
    case 'values':
      return block.groups.flatMap(({ values }) =>
        values.map(({ id, value, meaning = '' }) => ({
          title: value,
          context: page.title,
          kind: 'value' as const,
          href: at(id),
          text: plain(meaning),
        })),
      );
    case 'decision': {
      const { id, title } = block;
      return [{ title, context: page.title, kind: 'decision', href: at(id), text: blockText(block).join(' ') }];
    }
    default:
      return [];
  }
}

/** The errors of all operations have the same headers and fields: those are found once, with a success and the schema. */
function responseEntries(
  { id, status, description, headers, body }: ResponsesBlock['responses'][number],
  { title }: Page,
  flatten: Flatten,
  at: (id: string) => string,
): SearchEntry[] {
  const context = `${title}, response ${status}`;
  const entry = {
    title: `Response ${status}`,
    context: title,
    kind: 'section' as const,
    href: at(id),
    text: plain(description),
  };
  if (!status.startsWith('2')) return [entry];
  return [
    entry,
    ...headers.map((header) => fieldEntry(header, 'header', context, at)),
    ...(body?.fields ?? []).flatMap(flatten).map((field) => fieldEntry(field, 'field', context, at)),
  ];
}

function fieldEntry(field: Field, kind: SearchEntry['kind'], context: string, at: (id: string) => string): SearchEntry {
  return { title: field.name, context, kind, href: at(field.id), text: fieldWords(field) };
}

function kindOf({ kind }: Page): SearchEntry['kind'] {
  if (kind === 'operation' || kind === 'guide') return kind;
  return kind === 'schema' || kind === 'enum' ? 'schema' : 'page';
}

function contextOf({ kind, lead }: Page): string {
  const endpoint = lead.find((block) => block.kind === 'endpoint');
  return endpoint === undefined ? CONTEXTS[kind] : `${endpoint.method} ${endpoint.path}`;
}

const CONTEXTS: Record<Page['kind'], string> = {
  home: 'Home',
  guide: 'Guide',
  operation: 'Operation',
  schema: 'Schema',
  enum: 'List of values',
  differences: 'Differences',
  changelog: 'Changelog',
  'client-api': 'Client',
  downloads: 'Downloads',
  index: 'Overview',
};
