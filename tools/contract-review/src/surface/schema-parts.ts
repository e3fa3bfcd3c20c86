import { isDeepStrictEqual } from 'node:util';
import { isObject, objectOf } from '@eflow/pipeline';
import type { Json, JsonObject } from '../change.js';
import { pairBranches } from './branches.js';
import type { Context } from './context.js';
import { child, childPair, children, type Node, type Pair } from './document.js';
import { type Found, found } from './found.js';
import { IN_PLACE, MONOTONE_SCHEMA, OTHER_SCHEMA, SCHEMA_MAPS, UNEVALUATED } from './keywords.js';
import { type Setter, schemaDraft } from './schema-draft.js';

interface Edge {
  to: Pair;
  monotone: boolean;
  /** The reference that leads there is marked as one to an open enum. */
  open?: boolean;
}

export interface Compared {
  changes: Found[];
  edges: Edge[];
}

/** Undefined: the two are built so differently that their parts cannot be compared. */
export function compareParts(context: Context, pair: Pair): Compared | undefined {
  const before = objectOf(pair.base.value);
  const after = objectOf(pair.revision.value);
  if (IN_PLACE.some((key) => (before[key] === undefined) !== (after[key] === undefined))) return undefined;
  const edges: Edge[] = [];
  const changes: Found[] = [];
  const inPlaceMonotone = !UNEVALUATED.some((key) => before[key] !== undefined || after[key] !== undefined);
  for (const key of ['allOf', 'anyOf', 'oneOf']) {
    if (before[key] === undefined) continue;
    const { pairs, removed, added } = pairBranches(context, child(pair.base, key), child(pair.revision, key));
    if (key === 'allOf' && removed.length + added.length > 0) return undefined;
    edges.push(...pairs.map((to) => ({ to, monotone: inPlaceMonotone && key !== 'oneOf' })));
    for (const [branches, how] of [
      [removed, 'removed'],
      [added, 'added'],
    ] as const) {
      if (branches.length > 0) changes.push(branchChange(pair, key, branches, how));
    }
  }
  const lone: Setter[] = [];
  for (const key of [...MONOTONE_SCHEMA, ...OTHER_SCHEMA]) {
    const sub = childPair(pair, key);
    if (isSchema(sub.base.value) && isSchema(sub.revision.value)) {
      edges.push({ to: sub, monotone: MONOTONE_SCHEMA.includes(key) });
    } else if (!isDeepStrictEqual(sub.base.value, sub.revision.value)) lone.push(setter([key], sub));
  }
  for (const key of ['properties', ...SCHEMA_MAPS]) {
    const names = new Set(
      [...children(child(pair.base, key)), ...children(child(pair.revision, key))].map(([name]) => name),
    );
    for (const name of names) {
      const sub = childPair(pair, key, name);
      const both = sub.base.value !== undefined && sub.revision.value !== undefined;
      if (both) edges.push({ to: sub, monotone: key !== 'dependentSchemas' || inPlaceMonotone });
      else if (key !== 'properties') lone.push(setter([key, name], sub));
    }
  }
  const tuple = childPair(pair, 'prefixItems');
  const [was, is] = [lengthOf(tuple.base), lengthOf(tuple.revision)];
  if (was !== is) lone.push(setter(['prefixItems'], tuple));
  else for (let index = 0; index < was; index += 1) edges.push({ to: childPair(tuple, String(index)), monotone: true });
  if (lone.length > 0) {
    const names = [...new Set(lone.map(({ path }) => `\`${path[0]}\``))].join(', ');
    changes.push(found(schemaDraft(pair, 'schema-constraint-changed', `${names} changed.`, lone, ['parts'])));
  }
  return { changes, edges };
}

function branchChange(pair: Pair, key: string, branches: readonly Node[], how: 'added' | 'removed'): Found {
  const { value } = child(pair.base, key);
  const list = Array.isArray(value) ? value : [];
  const values = branches.flatMap((branch) => (branch.value === undefined ? [] : [branch.value]));
  const kept = list.filter((branch) => !values.includes(branch));
  const draft = schemaDraft(
    pair,
    'schema-combinator-changed',
    `${how === 'added' ? 'Added to' : 'Removed from'} \`${key}\`: ${values.map(nameOf).join(', ')}.`,
    [
      {
        path: [key],
        value: [],
        before: how === 'removed' ? values : undefined,
        after: how === 'added' ? values : undefined,
      },
    ],
    [key, how],
  );
  // Branches of the base keep their references; only those that are added lead to the revision.
  const set = draft.schema.edit.set.map(({ path }) => ({ path, value: kept }));
  const more = schemaDraft(pair, '', '', [{ path: [key], value: values, before: undefined, after: undefined }]).schema
    .edit.set;
  const addition = more[0]?.value;
  const withAdded = set.map(({ path }) => ({ path, value: [...list, ...(Array.isArray(addition) ? addition : [])] }));
  const edit = {
    ...draft.schema.edit,
    set: how === 'added' ? withAdded : kept.length > 0 ? set : set.map(({ path }) => ({ path, value: [false] })),
  };
  return found({ ...draft, schema: { ...draft.schema, edit } });
}

const setter = (path: string[], { base, revision }: Pair): Setter => ({
  path,
  value: revision.value,
  before: base.value,
  after: revision.value,
});

const isSchema = (value: Json | undefined): value is JsonObject | boolean =>
  isObject(value) || typeof value === 'boolean';

const lengthOf = ({ value }: Node) => (Array.isArray(value) ? value.length : 0);

function nameOf(value: Json): string {
  const { $ref, title } = objectOf(value);
  return (
    String($ref ?? title ?? JSON.stringify(value))
      .split('/')
      .at(-1) ?? ''
  );
}
