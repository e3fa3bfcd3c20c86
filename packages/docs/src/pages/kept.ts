import type { Field, Source } from '../model/page.js';
import type { DecisionLinks } from './decision-links.js';
import type { PageScope } from './fields.js';

interface Kept<T> {
  decisions: DecisionLinks;
  source: Source;
  made: T;
}

type Keep<Part, T> = (part: Part, source: Source, scope: PageScope, make: () => T) => T;

/**
 * Keeps what is made of a part of the contract that many operations have, so that all their pages have the same objects.
 * `source` is what the fields name where they have none of their own. What leads to the page that it stands on is made anew for each.
 */
export function keeping<Part extends object, T>(fieldsOf: (made: T) => Field[]): Keep<Part, T> {
  const known = new WeakMap<Part, Kept<T>[]>();
  return (part, source, { decisions }, make) => {
    const all = known.get(part) ?? [];
    known.set(part, all);
    const kept = all.find((one) => one.decisions === decisions && isSame(one.source, source));
    if (kept !== undefined) return kept.made;
    const made = make();
    if (!fieldsOf(made).some(leadsToPage)) all.push({ decisions, source, made });
    return made;
  };
}

function isSame(one: Source, other: Source): boolean {
  return one.document === other.document && one.section === other.section && one.basis === other.basis;
}

function leadsToPage({ excludes, fields }: Field): boolean {
  return excludes !== undefined || fields.some(leadsToPage);
}
