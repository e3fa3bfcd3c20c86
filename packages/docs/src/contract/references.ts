import { get, join, split } from '@sagold/json-pointer';
import { type JsonObject, type ObjectNode, objectNode, pointerTo, text } from './node.js';

export interface References {
  /** The object itself, or the component that its `$ref` names: the same for each that has nothing beside it. */
  resolve(node: ObjectNode): ObjectNode;
}

/** Follows references within the bundle. What stands beside a `$ref` (a summary, a description) goes before the component's. */
export function references(bundle: JsonObject): References {
  function resolve(node: ObjectNode, seen: readonly string[] = []): ObjectNode {
    const ref = text(node, '$ref');
    if (ref === undefined) return node;
    const place = pointerTo(node.pointer, '$ref');
    if (seen.includes(ref)) throw new Error(`${place}: the reference "${ref}" leads back to itself.`);
    const target = ref.startsWith('#/') ? get(bundle, ref) : undefined;
    if (target === undefined) throw new Error(`${place}: "${ref}" is not in the bundle.`);
    const { $ref: _, ...beside } = node.object;
    const found = resolve(objectNode(`#${join(split(ref))}`, target), [...seen, ref]);
    return { pointer: found.pointer, object: { ...found.object, ...beside } };
  }
  const known = new Map<unknown, ObjectNode>();
  return {
    resolve(node) {
      // What is only a reference is the component itself: one object, wherever it is referred to.
      const { $ref: ref, ...beside } = node.object;
      if (ref === undefined || Object.keys(beside).length > 0) return resolve(node);
      const found = known.get(ref) ?? resolve(node);
      known.set(ref, found);
      return found;
    },
  };
}
