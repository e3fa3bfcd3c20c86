import { isDeepStrictEqual } from 'node:util';
import { isObject, objectOf } from '@eflow/pipeline';
import type { JsonObject } from '../change.js';
import { child, type Documents, type Node, nodeAt, type Pair, resolve } from './document.js';

export interface Branches {
  pairs: Pair[];
  removed: Node[];
  added: Node[];
}

/** Which branches of `allOf`, `anyOf` or `oneOf` are the same on both sides: their order is no difference. */
export function pairBranches(documents: Documents, base: Node, revision: Node): Branches {
  const removed = listOf(base);
  const added = listOf(revision);
  const pairs: Pair[] = [];
  const match = (same: (base: Node, revision: Node) => boolean) => {
    for (const branch of [...removed]) {
      const other = added.find((candidate) => same(branch, candidate));
      if (!other) continue;
      pairs.push({ base: branch, revision: other });
      removed.splice(removed.indexOf(branch), 1);
      added.splice(added.indexOf(other), 1);
    }
  };
  match((a, b) => isDeepStrictEqual(a.value, b.value));
  match((a, b) => nameOf(a) !== undefined && nameOf(a) === nameOf(b));
  match((a, b) => isDeepStrictEqual(resolve(documents.base, a).value, resolve(documents.revision, b).value));
  // As many on both sides: each is taken for what stands in its place.
  const others = removed.flatMap((branch, index) => {
    const other = added[index];
    return other && couldBeSame(documents, branch, other) ? [{ base: branch, revision: other }] : [];
  });
  if (removed.length === added.length && others.length === removed.length) {
    return { pairs: [...pairs, ...others], removed: [], added: [] };
  }
  return { pairs, removed, added };
}

/** False when the references name two things that exist side by side. */
export function couldBeSame(documents: Documents, base: Node, revision: Node): boolean {
  const before = objectOf(base.value)['$ref'];
  const after = objectOf(revision.value)['$ref'];
  if (typeof before !== 'string' || typeof after !== 'string' || before === after) return true;
  return !exists(documents.base, after) && !exists(documents.revision, before);
}

const exists = (document: JsonObject, pointer: string) => nodeAt(document, pointer).value !== undefined;

function listOf(node: Node): Node[] {
  return Array.isArray(node.value) ? [...node.value.keys()].map((index) => child(node, String(index))) : [];
}

/** What a reader would call the branch: its reference, its title, or the constants that tell it from the others. */
function nameOf({ value }: Node): string | undefined {
  if (!isObject(value)) return undefined;
  if (typeof value['$ref'] === 'string') return value['$ref'];
  if (typeof value['title'] === 'string') return `title ${value['title']}`;
  const constants = Object.entries(objectOf(value['properties'])).flatMap(([name, property]) => {
    const { const: constant, enum: values } = objectOf(property);
    const only = Array.isArray(values) && values.length === 1 ? values[0] : constant;
    return only === undefined ? [] : [`${name}=${JSON.stringify(only)}`];
  });
  return constants.length > 0 ? constants.sort().join(' ') : undefined;
}
