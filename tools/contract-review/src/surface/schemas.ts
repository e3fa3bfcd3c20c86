import type { Context } from './context.js';
import { childPair, children, type Pair, type Path } from './document.js';
import type { Found, SchemaChange, SchemaPlace } from './found.js';
import { compareNode } from './schema-node.js';

/**
 * Compares each pair of schemas once, whatever the number of places that use it, and says of each change which places it
 * reaches. A recursive schema is a cycle in the graph of pairs. Components that no place reaches are compared too:
 * nothing travels, but there are types of them.
 */
export function compareSchemas(context: Context, places: readonly SchemaPlace[]): Found[] {
  const pairs = new Map<string, Visited>();
  comparePairs(
    context,
    pairs,
    places.map(({ schema }) => schema),
  );
  const used = new Set([...pairs.values()].map(({ revision }) => pathKey(revision)));
  comparePairs(
    context,
    pairs,
    components(context).filter(({ revision }) => !used.has(pathKey(revision.path))),
  );
  const changed = leadingToChanges(pairs);
  for (const place of places) reach(pairs, changed, place);
  const changes = [...changed].flatMap((key) => pairs.get(key)?.changes ?? []);
  for (const { schema } of changes) if (schema) decideOpen(schema);
  return changes;
}

/** What is said of an open enum holds when no response uses it as a closed one. */
function decideOpen({ whenOpen, uses, decided }: SchemaChange): void {
  const responses = uses.filter(({ use }) => use.side === 'response');
  if (whenOpen && responses.length > 0 && responses.every(({ open }) => open)) decided.response = whenOpen;
}

function components(context: Context): Pair[] {
  const root: Pair = { base: { value: context.base, path: [] }, revision: { value: context.revision, path: [] } };
  const schemas = childPair(root, 'components', 'schemas');
  return children(schemas.revision)
    .map(([name]) => childPair(schemas, name))
    .filter(({ base }) => base.value !== undefined);
}

interface Visited {
  revision: Path;
  changes: Found[];
  edges: { to: string; monotone: boolean; open: boolean }[];
}

function comparePairs(context: Context, pairs: Map<string, Visited>, schemas: readonly Pair[]): void {
  const waiting = [...schemas];
  for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
    const key = keyOf(pair);
    if (pairs.has(key)) continue;
    const { changes, edges } = compareNode(context, pair);
    const keyed = edges.map(({ to, monotone, open = false }) => ({ to: keyOf(to), monotone, open }));
    pairs.set(key, { revision: pair.revision.path, changes, edges: keyed });
    waiting.push(...edges.map(({ to }) => to));
  }
}

// Not a pointer: these keys are many, and nobody reads them.
const pathKey = (path: Path) => path.join('\n');
const keyOf = ({ base, revision }: Pair) => `${pathKey(base.path)}\n\n${pathKey(revision.path)}`;

/** The pairs that have changes, and those from which such a pair is reached. */
function leadingToChanges(pairs: ReadonlyMap<string, Visited>): Set<string> {
  const parents = new Map<string, string[]>();
  for (const [key, { edges }] of pairs) {
    for (const { to } of edges) {
      const known = parents.get(to);
      if (known) known.push(key);
      else parents.set(to, [key]);
    }
  }
  const leading = new Set<string>();
  const waiting = [...pairs].filter(([, { changes }]) => changes.length > 0).map(([key]) => key);
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (leading.has(key)) continue;
    leading.add(key);
    waiting.push(...(parents.get(key) ?? []));
  }
  return leading;
}

/** Adds the place to all changes that it reaches; a way through a part that is not monotone counts. */
function reach(pairs: ReadonlyMap<string, Visited>, leading: ReadonlySet<string>, place: SchemaPlace): void {
  const seen = new Map<string, boolean>();
  const first = keyOf(place.schema);
  const closed = new Set([first]);
  const waiting = [{ key: first, monotone: true }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { key, monotone } = next;
    const known = seen.get(key);
    if (!leading.has(key) || known === false || known === monotone) continue;
    seen.set(key, monotone);
    for (const edge of pairs.get(key)?.edges ?? []) {
      waiting.push({ key: edge.to, monotone: monotone && edge.monotone });
      if (!edge.open) closed.add(edge.to);
    }
  }
  for (const [key, monotone] of seen) {
    for (const change of pairs.get(key)?.changes ?? []) {
      change.uses.push(place.use);
      change.schema?.uses.push({ ...place, monotone, open: !closed.has(key) });
    }
  }
}
