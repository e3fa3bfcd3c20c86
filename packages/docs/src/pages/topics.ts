import type { Contract, Decision, Tag } from '../contract/index.js';
import { slugOf } from '../contract/names.js';
import { isEnum } from './links.js';
import type { Usage } from './usage.js';

/** A page of differences. */
export interface Topic {
  path: string;
  title: string;
  summary: string;
  decisions: Decision[];
}

/** Records that are readable on one page. */
const MOST = 26;

/** The decisions by what they concern: the whole API, or one tag of it; large topics by kind of thing. */
export function topicsOf(contract: Contract, usage: Usage): Topic[] {
  const groups = new Map<Tag | undefined, Decision[]>();
  for (const tag of [undefined, ...contract.tags]) groups.set(tag, []);
  for (const decision of contract.decisions) groups.get(tagOf(decision, contract, usage))?.push(decision);
  return [...groups].flatMap(([tag, decisions]) => {
    const name = tag?.name ?? 'Whole API';
    if (decisions.length <= MOST) return topics(name, slugOf(name), decisions);
    return KINDS.flatMap(([kind, words]) =>
      topics(
        `${name}: ${words}`,
        slugOf(`${name} ${kind}`),
        decisions.filter((decision) => kindOf(decision, contract) === kind),
      ),
    );
  });
}

/** Each with the words of its title. */
const KINDS = [
  ['calls', 'paths, parameters and answers'],
  ['objects', 'schemas'],
  ['fields', 'fields'],
  ['values', 'lists of values'],
  ['examples', 'examples'],
] as const;

type Kind = (typeof KINDS)[number][0];

function kindOf({ places }: Decision, contract: Contract): Kind {
  const [, group, part, name = '', ...deeper] = (places[0] ?? '').split('/');
  if (group !== 'components') return 'calls';
  if (part === 'examples') return 'examples';
  if (part !== 'schemas') return 'calls';
  if (isEnum(contract, name)) return 'values';
  return deeper.length > 0 ? 'fields' : 'objects';
}

/** The only tag with an operation that has one of the places; `undefined` when there are several, or none. */
function tagOf({ places }: Decision, contract: Contract, usage: Usage): Tag | undefined {
  const concerned = contract.tags.filter(({ operations }) =>
    operations.some((operation) => {
      const pointers = usage.pointersOf(operation);
      return places.some((place) => pointers.has(place));
    }),
  );
  return concerned.length === 1 ? concerned[0] : undefined;
}

function topics(title: string, slug: string, decisions: Decision[]): Topic[] {
  const pages: Topic[] = [];
  for (let start = 0; start < decisions.length; start += MOST) {
    const number = start / MOST + 1;
    const own = decisions.slice(start, start + MOST);
    const open = own.filter(({ status }) => status === 'open').length;
    pages.push({
      path: `differences/${slug}${number === 1 ? '' : `-${number}`}`,
      title: number === 1 ? title : `${title} (${number})`,
      summary: `${own.length} ${own.length === 1 ? 'difference' : 'differences'} from the vendor's documents, ${open} open.`,
      decisions: own,
    });
  }
  return pages;
}
