import type { Block, Field, Page } from '../model/page.js';
import { blocksOf, ownFields } from './walk.js';

interface Entry {
  name: string;
  /** Where it stands: `field of OfferDeal`, with a link. */
  places: Map<string, string>;
}

/** Names up to which one page has them all. */
const MOST = 600;
/** Places of a name that are listed; beyond, they are counted. */
const MOST_PLACES = 8;

/** Every name of the contract in alphabetical order, for those who search without script. */
export function aToZPages(pages: Page[]): Page[] {
  const entries = [...entriesOf(pages).values()].sort(byName);
  const sections = byLetter(entries);
  if (entries.length <= MOST)
    return [
      page(
        'a-z',
        'A–Z',
        entries.length,
        sections.map(({ letter, own }) => section(letter, own)),
      ),
    ];
  const parts = sections.flatMap(({ letter, own }) => chunks(own).map((chunk, index) => ({ letter, chunk, index })));
  return [
    {
      ...page('a-z', 'A–Z', entries.length, []),
      sections: [
        {
          id: 'letters',
          title: 'Letters',
          level: 2,
          blocks: [
            {
              kind: 'links',
              links: parts.map(({ letter, chunk, index }) => ({
                title: index === 0 ? letter : `${letter}, from ${chunk[0]?.name ?? ''}`,
                href: `/${pathOf(letter, index)}`,
                badge: String(chunk.length),
              })),
            },
          ],
        },
      ],
    },
    ...parts.map(({ letter, chunk, index }) =>
      page(pathOf(letter, index), `A–Z: ${letter}${index === 0 ? '' : ` (${index + 1})`}`, chunk.length, [
        section(letter, chunk),
      ]),
    ),
  ];
}

function byLetter(entries: Entry[]): { letter: string; own: Entry[] }[] {
  const letters = new Map<string, Entry[]>();
  for (const entry of entries) {
    const letter = letterOf(entry.name);
    const own = letters.get(letter) ?? [];
    letters.set(letter, own);
    own.push(entry);
  }
  return [...letters].map(([letter, own]) => ({ letter, own }));
}

function chunks(entries: Entry[]): Entry[][] {
  const count = Math.ceil(entries.length / MOST);
  return Array.from({ length: count }, (_, index) => entries.slice(index * MOST, (index + 1) * MOST));
}

function pathOf(letter: string, index: number): string {
  const name = letter === OTHERS ? 'other' : letter.toLowerCase();
  return `a-z/${name}${index === 0 ? '' : `-${index + 1}`}`;
}

function page(path: string, title: string, count: number, sections: Page['sections']): Page {
  return {
    path,
    kind: 'index',
    title,
    summary: `Operations, parameters, fields, headers, schemas and values by name: ${count}.`,
    lead: [],
    sections,
  };
}

function section(letter: string, entries: Entry[]): Page['sections'][number] {
  const table: Block = {
    kind: 'table',
    head: ['Name', 'Where'],
    rows: entries.map(({ name, places }) => [`\`${name}\``, placesText([...places])]),
  };
  return { id: letter === OTHERS ? 'other' : letter.toLowerCase(), title: letter, level: 2, blocks: [table] };
}

function placesText(places: [href: string, title: string][]): string {
  const listed = places.slice(0, MOST_PLACES).map(([href, title]) => `[${title}](${href})`);
  const more = places.length - listed.length;
  return [...listed, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

const OTHERS = '0–9';

function letterOf(name: string): string {
  const letter = /\p{L}/u.exec(name)?.[0]?.normalize('NFD').charAt(0).toUpperCase() ?? OTHERS;
  return /^\p{N}/u.test(name) ? OTHERS : letter;
}

/** Without locales, which differ between machines. */
function byName(a: Entry, b: Entry): number {
  return compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.name, b.name);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function entriesOf(pages: Page[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const add = (name: string, href: string, title: string): void => {
    const entry = entries.get(name) ?? { name, places: new Map<string, string>() };
    entries.set(name, entry);
    if (!entry.places.has(href)) entry.places.set(href, title);
  };
  for (const each of pages) {
    const at = (id: string): string => `/${each.path}#${id}`;
    if (each.kind === 'operation') {
      add(operationName(each), `/${each.path}`, 'operation');
      for (const { id, name, what } of operationNames(each)) add(name, at(id), `${what} of ${each.title}`);
    }
    if (each.kind === 'schema' || each.kind === 'enum')
      add(each.title, `/${each.path}`, each.kind === 'enum' ? 'list of values' : 'schema');
    if (each.kind === 'schema')
      for (const { id, name } of schemaFields(each)) add(name, at(id), `field of ${each.title}`);
    if (each.kind === 'enum') for (const { id, value } of valuesOf(each)) add(value, at(id), `value of ${each.title}`);
    for (const [name, id] of inlineValues(each)) add(name, at(id), `value of ${id}`);
  }
  return entries;
}

function operationName({ lead, title }: Page): string {
  const facts = lead.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
  return facts.find(({ name }) => name === 'Operation id')?.value.replaceAll('`', '') ?? title;
}

function operationNames(each: Page): { id: string; name: string; what: string }[] {
  const blocks = blocksOf(each);
  const fields = blocks.flatMap((block) => (block.kind === 'fields' ? block.fields.flatMap(ownFields) : []));
  const responses = blocks.flatMap((block) => (block.kind === 'responses' ? block.responses : []));
  const headers = responses.flatMap(({ headers: own }) => own);
  const firstOfName = [...new Map(headers.toReversed().map((header) => [header.name, header])).values()];
  return [
    ...fields.map(({ id, name }) => ({ id, name, what: id.startsWith('body') ? 'field' : 'parameter' })),
    ...firstOfName.map(({ id, name }) => ({ id, name, what: 'header' })),
  ];
}

function schemaFields(each: Page): Field[] {
  return blocksOf(each).flatMap((block) => (block.kind === 'fields' ? block.fields.flatMap(ownFields) : []));
}

function valuesOf(each: Page): { id: string; value: string }[] {
  return blocksOf(each).flatMap((block) =>
    block.kind === 'values' ? block.groups.flatMap(({ values }) => values) : [],
  );
}

/** Values of lists that have no page of their own, with the anchor of the field. */
function inlineValues(each: Page): [value: string, id: string][] {
  if (each.kind !== 'schema' && each.kind !== 'operation') return [];
  return schemaFields(each).flatMap(({ id, values }) => (values ?? []).map((value): [string, string] => [value, id]));
}
