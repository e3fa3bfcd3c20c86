import { isDeepStrictEqual } from 'node:util';
import { isObject, objectOf } from '@eflow/pipeline';
import type { Json, JsonObject } from '../change.js';
import { couldBeSame } from './branches.js';
import type { Context } from './context.js';
import { compareDeprecation } from './deprecation.js';
import { type Node, type Pair, resolve } from './document.js';
import { type Found, found } from './found.js';
import { ASSERTIONS, HANDLED } from './keywords.js';
import { compareRest } from './rest.js';
import { schemaDraft } from './schema-draft.js';
import { type Compared, compareParts } from './schema-parts.js';
import { compareProperties } from './schema-properties.js';
import { compareValues, isOpen, typesOf } from './schema-values.js';

/** What differs at one schema, not counting what differs in the schemas that it consists of; those are its edges. */
export function compareNode(context: Context, pair: Pair): Compared {
  const { policy } = context;
  const rest = [...compareRest(pair, { policy, uses: [], handled: HANDLED })];
  if (pair.base.value === undefined && pair.revision.value === undefined) return { changes: [], edges: [] };
  if (bothReferences(pair)) {
    const to = { base: resolveOnce(context.base, pair.base), revision: resolveOnce(context.revision, pair.revision) };
    if (couldBeSame(context, pair.base, pair.revision) && sameSiblings(pair))
      return { changes: rest, edges: [{ to, monotone: true, open: isOpen(context, objectOf(pair.base.value)) }] };
    return { changes: [...rest, whole(pair, 'schema-reference-changed', 'It refers to another schema.')], edges: [] };
  }
  const bare = { base: bareOf(context.base, pair.base), revision: bareOf(context.revision, pair.revision) };
  if (bare.base !== pair.base || bare.revision !== pair.revision)
    return { changes: [], edges: [{ to: bare, monotone: true, open: isOpen(context, objectOf(pair.base.value)) }] };
  const before = asObject(pair.base.value);
  const after = asObject(pair.revision.value);
  if (!before || !after) {
    const same = pair.base.value === pair.revision.value;
    return {
      changes: same ? [] : [...rest, whole(pair, 'schema-type-changed', 'The schema allows everything or nothing.')],
      edges: [],
    };
  }
  if (!meet(typesOf(before), typesOf(after))) {
    return {
      changes: [
        ...rest,
        whole(pair, 'schema-type-changed', `The type was ${typeText(before)} and is ${typeText(after)}.`),
      ],
      edges: [],
    };
  }
  const drafts = [...compareValues(context, pair), ...compareProperties(context, pair)];
  const parts = compareParts(context, pair);
  if (!parts) {
    return {
      changes: [...rest, whole(pair, 'schema-combinator-changed', 'It is put together in another way.')],
      edges: [],
    };
  }
  const changes = [
    ...rest,
    ...compareDeprecation(pair, 'property', policy, []),
    ...drafts.map(found),
    ...parts.changes,
  ];
  return { changes, edges: parts.edges };
}

function whole(pair: Pair, rule: string, reason: string): Found {
  const draft = schemaDraft(pair, rule, reason, [
    { path: [], value: pair.revision.value ?? {}, before: pair.base.value, after: pair.revision.value },
  ]);
  return found({
    ...draft,
    kind: pair.base.value === undefined ? 'added' : pair.revision.value === undefined ? 'removed' : 'changed',
  });
}

/** The schema as an object; undefined when nothing is allowed. */
function asObject(value: Json | undefined): JsonObject | undefined {
  if (value === false) return undefined;
  return objectOf(value);
}

function isReference({ value }: Node): boolean {
  return isObject(value) && typeof value['$ref'] === 'string';
}

const bothReferences = ({ base, revision }: Pair) => isReference(base) && isReference(revision);

/** Whether nothing but words and extensions stands beside a reference, or the same on both sides. */
function sameSiblings({ base, revision }: Pair): boolean {
  const [before, after] = [objectOf(base.value), objectOf(revision.value)];
  return [...ASSERTIONS].every((key) => key === '$ref' || isDeepStrictEqual(before[key], after[key]));
}

function resolveOnce(document: JsonObject, node: Node): Node {
  return resolve(document, { value: { $ref: objectOf(node.value)['$ref'] }, path: node.path });
}

/** What a reference without other assertions leads to; else the node. */
function bareOf(document: JsonObject, node: Node): Node {
  if (!isReference(node)) return node;
  const alone = Object.keys(objectOf(node.value)).every((key) => key === '$ref' || !ASSERTIONS.has(key));
  return alone ? resolveOnce(document, node) : node;
}

function meet(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  if (!a || !b) return true;
  const numeric = (types: readonly string[]) => types.map((type) => (type === 'integer' ? 'number' : type));
  return numeric(a).some((type) => numeric(b).includes(type));
}

const typeText = (schema: JsonObject) => typesOf(schema)?.join(' or ') ?? 'any';
