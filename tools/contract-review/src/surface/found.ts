import { createHash } from 'node:crypto';
import type { Change, ChangeClass, Json, Side, Verdict } from '../change.js';
import { type Node, type Pair, type Path, pointerOf } from './document.js';

/** A place of an operation where values travel, or the operation itself. */
export interface Use {
  operation: string;
  side: Side | undefined;
  /** `request body`, `query parameter page`, `response 200 body`, …; empty: the operation itself. */
  where: string;
}

/** A place where values of a schema travel. */
export interface SchemaPlace {
  use: Use & { side: Side };
  schema: Pair;
}

/** How a place reaches a changed schema. */
export interface SchemaUse extends SchemaPlace {
  /** Whether what the schema allows more or less, the place allows more or less. Not so below `not`, `oneOf`, `if`, … */
  monotone: boolean;
  /** Whether each reference to the schema is marked there as open: readers are told to expect values that are not listed. */
  open: boolean;
}

/** What must be set in the schema at `at` of the base, so that it has this change and no other. */
export interface Edit {
  at: Path;
  set: readonly { path: Path; value: Json | undefined }[];
  /** It cannot be judged at the schema, only at the places that use it. */
  onlyWhole?: boolean;
}

/** A change on its way through the chain. */
export interface Found extends Change {
  uses: Use[];
  /** Set when the containment engine is to judge it. */
  schema?: SchemaChange;
}

export interface SchemaChange {
  edit: Edit;
  uses: SchemaUse[];
  /** What the policy says of one side; the engine is not asked about it. */
  decided: Partial<Record<Side, Decision>>;
  /** What the policy says of responses when all of them use the schema as an open one. */
  whenOpen?: Decision;
}

export interface Decision {
  verdict: Verdict;
  reason: string;
  /** Asked all the same where the place does not follow the schema. */
  onlyMonotone?: boolean;
}

export interface Draft {
  rule: string;
  kind?: Found['kind'];
  /** The changed thing; the place is named by the revision unless it was removed. */
  pair: Pair;
  before?: Json | undefined;
  after?: Json | undefined;
  class?: ChangeClass;
  verdict: Verdict;
  reason: string;
  side?: Side | undefined;
  uses?: readonly Use[];
  /** Names the place where its pointer has an index that moves when another thing is added. */
  identity?: Path;
  schema?: Omit<SchemaChange, 'uses'>;
  witness?: Found['witness'];
}

export function fingerprint(rule: string, pointer: string): string {
  return createHash('sha256').update(rule).update('\0').update(pointer).digest('hex').slice(0, 12);
}

export function found(draft: Draft): Found {
  const { base, revision } = draft.pair;
  const before = 'before' in draft ? draft.before : base.value;
  const after = 'after' in draft ? draft.after : revision.value;
  const kind = draft.kind ?? kindOf(base, revision);
  const pointer = pointerOf(kind === 'removed' && base.value !== undefined ? base.path : revision.path);
  const uses = [...(draft.uses ?? [])];
  return {
    fingerprint: fingerprint(draft.rule, draft.identity ? pointerOf(draft.identity) : pointer),
    rule: draft.rule,
    kind,
    place: { pointer, side: draft.side ?? commonSide(uses) },
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    class: draft.class ?? 'HTTP',
    verdict: draft.verdict,
    reason: draft.reason,
    ...(draft.witness && { witness: draft.witness }),
    operations: [],
    packages: [],
    audiences: [],
    uses,
    ...(draft.schema && { schema: { ...draft.schema, uses: [] } }),
  };
}

function kindOf(base: Node, revision: Node): Found['kind'] {
  if (base.value === undefined) return 'added';
  return revision.value === undefined ? 'removed' : 'changed';
}

/** The side of all uses, when they have one in common. */
export function commonSide(uses: readonly Use[]): Side | undefined {
  const [first, ...others] = new Set(uses.map(({ side }) => side));
  return others.length === 0 ? first : undefined;
}
