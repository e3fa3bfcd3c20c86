import type { Change, Verdict } from './change.js';
import type { Found } from './surface/found.js';

const RANK: Readonly<Record<Verdict, number>> = { breaking: 0, unknown: 1, compatible: 2 };

/** One entry for each changed place: what is found again where a shared part is used adds its uses. */
export function mergeFound(changes: readonly Found[]): Found[] {
  return merged(changes, (first, second) => {
    const worse = RANK[second.verdict] < RANK[first.verdict] ? second : first;
    const schema =
      first.schema && second.schema
        ? { ...first.schema, uses: [...first.schema.uses, ...second.schema.uses] }
        : worse.schema;
    return { ...worse, uses: [...first.uses, ...second.uses], ...(schema && { schema }) };
  });
}

/** The changes of several audiences, each once. */
export function mergeAudiences(changes: readonly Change[]): Change[] {
  return merged(changes, (first, second) => {
    const worse = RANK[second.verdict] < RANK[first.verdict] ? second : first;
    return {
      ...worse,
      operations: union(first.operations, second.operations),
      packages: union(first.packages, second.packages),
      audiences: union(first.audiences, second.audiences),
    };
  }).sort(byImportance);
}

function merged<Item extends Change>(changes: readonly Item[], join: (first: Item, second: Item) => Item): Item[] {
  const byPlace = new Map<string, Item>();
  for (const change of changes) {
    const known = byPlace.get(change.fingerprint);
    byPlace.set(change.fingerprint, known ? join(known, change) : change);
  }
  return [...byPlace.values()];
}

const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])].sort();

const CLASS_RANK = { HTTP: 0, TYPES: 1, DOCS: 2 } as const;

/** What breaks first, then by class, place and rule: the same order on every run and machine. */
export function byImportance(a: Change, b: Change): number {
  return (
    RANK[a.verdict] - RANK[b.verdict] ||
    CLASS_RANK[a.class] - CLASS_RANK[b.class] ||
    compare(a.place.pointer, b.place.pointer) ||
    compare(a.rule, b.rule) ||
    compare(a.fingerprint, b.fingerprint)
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
