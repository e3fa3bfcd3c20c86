import { isObject, objectOf } from '@eflow/pipeline';
import { get, join, split } from '@sagold/json-pointer';
import type { Json, JsonObject } from '../change.js';

export type Path = readonly string[];

/** A value and where it is in its document. */
export interface Node {
  value: Json | undefined;
  path: Path;
}

/** The same thing on both sides. */
export interface Pair {
  base: Node;
  revision: Node;
}

/** The two documents that are compared. */
export interface Documents {
  base: JsonObject;
  revision: JsonObject;
}

/** A pointer with `#`, and otherwise as it is written in a `$ref`: braces are not escaped. */
export function pointerOf(path: Path): string {
  return path.length === 0 ? '#' : `#${join([...path])}`;
}

export function child({ value, path }: Node, ...keys: string[]): Node {
  let inner: Json | undefined = value;
  for (const key of keys) inner = Array.isArray(inner) ? inner[Number(key)] : objectOf(inner)[key];
  return { value: inner, path: [...path, ...keys] };
}

export function childPair({ base, revision }: Pair, ...keys: string[]): Pair {
  return { base: child(base, ...keys), revision: child(revision, ...keys) };
}

/** The entries of an object as nodes. */
export function children(node: Node): [string, Node][] {
  return Object.keys(objectOf(node.value)).map((key) => [key, child(node, key)]);
}

export function nodeAt(document: JsonObject, pointer: string): Node {
  const path = split(pointer);
  return { value: get<Json>(document, path), path };
}

/** What a chain of references ends at; the node itself when it is none, or when the chain leads nowhere or around. */
export function resolve(document: JsonObject, node: Node): Node {
  const seen = new Set<string>();
  let at = node;
  while (isObject(at.value)) {
    const target = at.value['$ref'];
    if (typeof target !== 'string' || !target.startsWith('#') || seen.has(target)) return at;
    seen.add(target);
    const next = nodeAt(document, target);
    if (next.value === undefined) return at;
    at = next;
  }
  return at;
}

export function resolvePair(documents: Documents, pair: Pair): Pair {
  return {
    base: resolve(documents.base, pair.base),
    revision: resolve(documents.revision, pair.revision),
  };
}
