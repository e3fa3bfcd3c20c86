import type { Json, Side } from '../change.js';
import type { Node, Pair, Path } from './document.js';
import type { Decision, Draft, SchemaChange } from './found.js';
import { imported } from './hybrid.js';

/** A part of a changed schema: what must be set in the base, and what a reviewer is shown. */
export interface Setter {
  path: Path;
  value: Json | undefined;
  before: Json | undefined;
  after: Json | undefined;
}

export type SchemaDraft = Draft & { schema: Omit<SchemaChange, 'uses'> };

/** A change of some keywords of one schema. The engine judges it, except where `decided` says so. */
export function schemaDraft(
  pair: Pair,
  rule: string,
  reason: string,
  setters: readonly Setter[],
  /** Tells two changes of the same rule and schema apart. */
  part?: Path,
  decided: Partial<Record<Side, Decision>> = {},
  whenOpen?: Decision,
): SchemaDraft {
  return {
    rule,
    kind: 'changed',
    pair,
    before: shown(setters, 'before'),
    after: shown(setters, 'after'),
    verdict: 'unknown',
    reason,
    ...(part && { identity: [...pair.revision.path, ...part] }),
    schema: { edit: editOf(pair.base, setters), decided, ...(whenOpen && { whenOpen }) },
  };
}

export function editOf(base: Node, setters: readonly Setter[]): SchemaChange['edit'] {
  return { at: base.path, set: setters.map(({ path, value }) => ({ path, value: imported(value) })) };
}

function shown(setters: readonly Setter[], side: 'before' | 'after'): Json | undefined {
  const [only, ...others] = setters.filter(({ before, after }) => before !== undefined || after !== undefined);
  if (only && others.length === 0) {
    if (only.path.length !== 1) return only[side];
    const value = only[side];
    return value === undefined ? undefined : { [String(only.path[0])]: value };
  }
  return Object.fromEntries(
    [only, ...others].flatMap((setter) =>
      setter?.[side] === undefined ? [] : [[setter.path.join('/'), setter[side]]],
    ),
  );
}
