import { createHash } from 'node:crypto';
import type { Json } from '@eflow/pipeline';
import { stable } from '../json.js';
import { json, type Part } from './part.js';

/**
 * The nodes as one JSON value, written out from the first. Nodes that no path can tell apart become one, so that names,
 * copies and the turn at which a recursion starts leave no trace.
 */
export function written(nodes: readonly Part[]): Json {
  const hashes = settled(nodes);
  const order = new Map<string, number>();
  const write = (part: Part): Json => {
    if (part.is === 'json') return part.json;
    if (part.is === 'node') return writeNode(part.index);
    if (part.is === 'list') return part.of.map(write);
    if (part.is === 'any') return unordered(part.of, hashes).map(write);
    return Object.fromEntries(sorted(part.of).map(([key, inner]): [string, Json] => [key, write(inner)]));
  };
  const writeNode = (index: number): Json => {
    const hash = hashes[index] ?? '';
    const known = order.get(hash);
    if (known !== undefined) return { same: known };
    const form = nodes[index] ?? json(true);
    if (form.is !== 'json') order.set(hash, order.size);
    return write(form);
  };
  return writeNode(0);
}

/** One hash for each node, the same for nodes that are the same to any depth. */
function settled(nodes: readonly Part[]): string[] {
  let hashes = nodes.map(() => '');
  for (let count = 0; ; ) {
    const before = hashes;
    hashes = nodes.map((form, own) => digest(`${before[own]} ${rendered(form, before)}`));
    const next = new Set(hashes).size;
    if (next === count) return hashes;
    count = next;
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

function rendered(part: Part, hashes: readonly string[]): string {
  const inner = (other: Part): string => rendered(other, hashes);
  if (part.is === 'json') return stable(part.json);
  if (part.is === 'node') return `#${hashes[part.index]}`;
  if (part.is === 'list') return `[${part.of.map(inner).join()}]`;
  if (part.is === 'any') return `{${unordered(part.of, hashes).map(inner).join()}}`;
  return `(${sorted(part.of)
    .map(([key, value]) => `${stable(key)}:${inner(value)}`)
    .join()})`;
}

function sorted(parts: Record<string, Part>): [string, Part][] {
  return Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Each once, in an order that does not depend on where they come from. */
function unordered(parts: readonly Part[], hashes: readonly string[]): Part[] {
  return sorted(Object.fromEntries(parts.map((part) => [rendered(part, hashes), part]))).map(([, part]) => part);
}
