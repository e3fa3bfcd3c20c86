import { objectOf } from '@eflow/pipeline';
import type { Change, Json, JsonObject } from '../change.js';
import type { Engine } from '../engine.js';
import { pointerOf } from '../surface/document.js';
import { fingerprint } from '../surface/found.js';
import { named } from './checks.js';
import type { Pair } from './compare.js';
import { usesOf } from './usage.js';

/** Names that code could import from the base and cannot from the revision: of operations and of schemas. */
export async function vanished(pair: Pair): Promise<Change[]> {
  const ids = new Set(named(pair.revision).map(({ id }) => id));
  const operations = named(pair.base).filter(({ id }) => !ids.has(id));
  const gone = new Set(operations.map(({ id }) => id));
  const lone: Change[] = [];
  const along = new Map<string, string[]>();
  const uses = usesOf(pair.base);
  const [before, after] = [schemasOf(pair.base), schemasOf(pair.revision)];
  const names = Object.keys(before).filter((known) => after[known] === undefined);
  // Loaded only for a name that is gone: where none is, there is nothing to ask.
  const same = names.length === 0 ? () => false : sameSchemas(pair, (await import('../schema/index.js')).equivalent);
  for (const name of names) {
    const path = ['components', 'schemas', name];
    const use = uses.get(pointerOf(path));
    const users = [...new Set([...(use?.request ?? []), ...(use?.response ?? [])])];
    const [first] = users;
    // What only a removed operation needed goes with it, and is told there.
    if (first !== undefined && users.every((id) => gone.has(id))) {
      along.set(first, [...(along.get(first) ?? []), name]);
      continue;
    }
    const next = Object.keys(after).find((known) => before[known] === undefined && same(name, known));
    lone.push({
      ...change(pair, next === undefined ? 'removed-schema' : 'renamed-schema', path, users),
      ...(next !== undefined && { kind: 'changed' as const, before: name, after: next }),
      place: { pointer: pointerOf(next === undefined ? path : ['components', 'schemas', next]), side: undefined },
      reason:
        next === undefined
          ? `Code that imports the type \`${name}\` no longer compiles: there is none.`
          : `Code that imports the type \`${name}\` no longer compiles: it is now \`${next}\`. The wire is the same.`,
    });
  }
  return [
    ...operations.map(({ id, node }) => {
      const types = (along.get(id) ?? []).map((name) => `\`${name}\``);
      const more = types.length === 0 ? '' : `, nor does code that imports ${types.join(', ')}`;
      return {
        ...change(pair, 'removed-name', node.path, [id]),
        reason: `Code that calls \`${id}\` no longer compiles${more}.`,
      };
    }),
    ...lone,
  ];
}

function change({ audience, packages }: Pair, rule: string, path: readonly string[], operations: string[]): Change {
  const pointer = pointerOf(path);
  return {
    fingerprint: fingerprint(rule, pointer),
    rule,
    kind: 'removed',
    place: { pointer, side: undefined },
    class: 'TYPES',
    verdict: 'breaking',
    reason: '',
    operations,
    packages: [...packages],
    audiences: [audience],
  };
}

function schemasOf(document: JsonObject): Record<string, Json | undefined> {
  return objectOf(objectOf(document['components'])['schemas']);
}

function sameSchemas(
  { base, revision }: Pair,
  equivalent: Engine['equivalent'],
): (before: string, after: string) => boolean {
  return (before, after) => {
    const [old, now] = [schemasOf(base)[before], schemasOf(revision)[after]];
    if (old === undefined || now === undefined) return false;
    return equivalent({ schema: old, root: base }, { schema: now, root: revision });
  };
}
