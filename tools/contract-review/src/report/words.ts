import { split } from '@sagold/json-pointer';
import type { Change } from '../change.js';
import { span } from './inline.js';

/** `1 change`, `2 changes` */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** The first few of a list, and how many there are beside them. */
export function few(names: readonly string[], shown: number): string {
  const rest = names.length - shown;
  const list = names.slice(0, shown).map(span);
  return rest > 0 ? `${list.join(', ')} and ${rest} more` : list.join(', ');
}

const STRUCTURE = new Set(['properties', 'schema', 'content']);

/** `#/components/schemas/Deal/properties/prices/items` -> `Deal.prices[]` ; `#/paths/~1deals/get` -> `GET /deals` */
export function readable(pointer: string): string {
  const [first = '', second = '', third = '', ...rest] = split(pointer);
  if (first === 'components') return third === '' ? `components.${second}` : `${third}${tail(rest)}`;
  if (first !== 'paths')
    return [first, second, third].filter((key) => key !== '').join('.') + tail(rest) || 'the document';
  return third === '' ? second : `${third.toUpperCase()} ${second}${rest.length > 0 ? ` ${tail(rest).slice(1)}` : ''}`;
}

function tail(keys: readonly string[]): string {
  return keys
    .filter((key, index) => !STRUCTURE.has(key) || keys[index - 1] === 'properties')
    .map((key) => (key === 'items' ? '[]' : `.${key}`))
    .join('');
}

/** Where a reviewer finds it: file and line of the source, or the pointer. */
export function source({ place }: Change): string {
  return place.file === undefined ? place.pointer : `${place.file}${place.line === undefined ? '' : `:${place.line}`}`;
}

/** How a change is called in one word. */
export function label({ class: kind, verdict, acknowledged }: Change): string {
  if (kind === 'DOCS') return 'words';
  if (acknowledged) return 'accepted';
  return verdict === 'unknown' ? 'not proved compatible' : verdict;
}

/** The text that a reader would see on one line, cut where it is too long for one. */
export function line(text: string, longest: number): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  return flat.length > longest ? `${flat.slice(0, longest)}…` : flat;
}

/** Groups in the order in which they first come. */
export function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
