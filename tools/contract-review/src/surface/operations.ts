import { isObject, objectOf } from '@eflow/pipeline';
import type { JsonObject, Side } from '../change.js';
import { child, children, type Node, resolve } from './document.js';

export const METHODS: readonly string[] = [
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
  'query',
];

/** An operation, and what it belongs to. */
export interface OperationNode {
  /** The same on both sides: a renamed path variable does not change it. */
  key: string;
  id: string;
  kind: 'path' | 'webhook' | 'callback';
  /** Path, name of the webhook, or expression of the callback. */
  path: string;
  /** The same for all operations of an item. */
  itemKey: string;
  item: Node;
  node: Node;
  /** Who makes the request: for webhooks and callbacks the server does. */
  request: Side;
  response: Side;
}

/** All operations of a document, with those of webhooks and callbacks. */
export function operationsOf(document: JsonObject): OperationNode[] {
  const root: Node = { value: document, path: [] };
  return [
    ...children(child(root, 'paths')).flatMap(([path, item]) => ofItem(document, 'path', '', path, item)),
    ...children(child(root, 'webhooks')).flatMap(([name, item]) => ofItem(document, 'webhook', 'webhook ', name, item)),
  ];
}

function ofItem(
  document: JsonObject,
  kind: OperationNode['kind'],
  prefix: string,
  path: string,
  reference: Node,
): OperationNode[] {
  const item = resolve(document, reference);
  const itemKey = `${prefix}${path.replaceAll(/\{[^}]*\}/g, '{}')}`;
  const methods = [
    ...METHODS.map((method): [string, Node] => [method, child(item, method)]),
    ...children(child(item, 'additionalOperations')),
  ];
  return methods.flatMap(([method, node]) => {
    if (!isObject(node.value)) return [];
    const inverted = kind !== 'path';
    const id = node.value['operationId'];
    const name = `${prefix}${method.toUpperCase()} ${path}`;
    const operation: OperationNode = {
      key: `${method.toUpperCase()} ${itemKey}`,
      id: typeof id === 'string' ? id : name,
      kind,
      path,
      itemKey,
      item,
      node,
      request: inverted ? 'response' : 'request',
      response: inverted ? 'request' : 'response',
    };
    // A callback may refer to itself, so that those of a callback are compared as one value.
    return kind === 'callback' ? [operation] : [operation, ...callbacksOf(document, operation)];
  });
}

function callbacksOf(document: JsonObject, operation: OperationNode): OperationNode[] {
  return children(child(operation.node, 'callbacks')).flatMap(([name, reference]) => {
    const callback = resolve(document, reference);
    return Object.keys(objectOf(callback.value))
      .filter((key) => !key.startsWith('x-') && key !== '$ref')
      .flatMap((expression) =>
        ofItem(document, 'callback', `${operation.key} callback ${name} `, expression, child(callback, expression)),
      );
  });
}
