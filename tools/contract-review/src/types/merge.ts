import type { Change } from '../change.js';

/** One change for each fingerprint: what several audiences or both directions have in common is said once. */
export function merge(changes: readonly Change[]): Change[] {
  const merged = new Map<string, Change>();
  for (const change of changes) {
    const known = merged.get(change.fingerprint);
    merged.set(change.fingerprint, known ? both(known, change) : change);
  }
  const all = [...merged.values()];
  const lost = all.filter(({ rule }) => rule === 'type-property-removed').map(({ place }) => place.pointer);
  // That a value lacks a property is no news where the property is gone.
  return all.filter(
    ({ rule, place }) => rule !== 'type-incompatible' || !lost.some((pointer) => within(pointer, place.pointer)),
  );
}

function both(a: Change, b: Change): Change {
  return {
    ...a,
    place: { ...a.place, side: a.place.side === b.place.side ? a.place.side : undefined },
    operations: union(a.operations, b.operations),
    packages: union(a.packages, b.packages),
    audiences: union(a.audiences, b.audiences),
  };
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])].sort();
}

/**
 * The changes of types that are news beside `found`: a change of the wire that breaks its users breaks their code as
 * well, there or around it, and is told once.
 */
export function newsBeside(found: readonly Change[], types: readonly Change[]): Change[] {
  const breaking = found.filter(({ class: kind, verdict }) => kind !== 'DOCS' && verdict !== 'compatible');
  return types.filter(
    (change) =>
      !breaking.some(
        ({ place }) => within(place.pointer, change.place.pointer) || within(change.place.pointer, place.pointer),
      ),
  );
}

function within(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}
