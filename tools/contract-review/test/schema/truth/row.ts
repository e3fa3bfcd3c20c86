import type { Json } from '@eflow/pipeline';

/** What the values of the new schema are to those of the old one. */
type Relation = 'equal' | 'narrower' | 'wider' | 'incomparable';

/** A rewrite of a schema, and what it does: written down, not computed. */
export interface Row {
  name: string;
  old: Json;
  new: Json;
  relation: Relation;
  /** Valid under the old schema only. */
  lost?: Json;
  /** Valid under the new schema only. */
  gained?: Json;
  root: Json;
}

export function equal(name: string, old: Json, revised: Json, root: Json = {}): Row {
  return { name, old, new: revised, relation: 'equal', root };
}

export function narrower(name: string, old: Json, revised: Json, lost: Json, root: Json = {}): Row {
  return { name, old, new: revised, relation: 'narrower', lost, root };
}

export function wider(name: string, old: Json, revised: Json, gained: Json, root: Json = {}): Row {
  return { name, old, new: revised, relation: 'wider', gained, root };
}

export function incomparable(name: string, old: Json, revised: Json, lost: Json, gained: Json, root: Json = {}): Row {
  return { name, old, new: revised, relation: 'incomparable', lost, gained, root };
}
