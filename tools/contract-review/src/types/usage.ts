import { isObject } from '@eflow/pipeline';
import type { Json, JsonObject, Side } from '../change.js';
import { child, resolve } from '../surface/document.js';
import { operationsOf } from '../surface/operations.js';

/** Who needs a component: operations by side. */
export type Uses = Record<Side, Set<string>>;

/** What operations need of `#/components`, by pointer. */
export function usesOf(document: JsonObject): Map<string, Uses> {
  const uses = new Map<string, Uses>();
  const mark = (node: Json | undefined, side: Side, operation: string): void => {
    if (Array.isArray(node)) for (const item of node) mark(item, side, operation);
    if (!isObject(node)) return;
    const target = node['$ref'];
    if (typeof target === 'string' && target.startsWith('#/components/')) {
      const known = uses.get(target) ?? { request: new Set(), response: new Set() };
      uses.set(target, known);
      if (known[side].has(operation)) return;
      known[side].add(operation);
      mark(resolve(document, { value: node, path: [] }).value, side, operation);
    }
    for (const value of Object.values(node)) mark(value, side, operation);
  };
  for (const { id, item, node, request, response } of operationsOf(document)) {
    mark(child(item, 'parameters').value, request, id);
    mark(child(node, 'parameters').value, request, id);
    mark(child(node, 'requestBody').value, request, id);
    mark(child(node, 'responses').value, response, id);
  }
  return uses;
}
