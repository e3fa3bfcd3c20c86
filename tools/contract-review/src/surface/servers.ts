import { objectOf } from '@eflow/pipeline';
import type { Json, JsonObject } from '../change.js';
import type { Context, Finding } from './context.js';
import { child, type Node } from './document.js';
import { found, type Use } from './found.js';
import type { OperationNode } from './operations.js';
import { compareRest } from './rest.js';

const HANDLED: ReadonlySet<string> = new Set(['url', 'variables']);

/** The servers that hold for an operation: its own, those of its path, or those of the document. */
export function serversOf(document: JsonObject, operation: OperationNode): Map<string, Node> {
  const owner = [operation.node, operation.item, { value: document, path: [] }].find((node) =>
    Array.isArray(objectOf(node.value)['servers']),
  );
  const list = owner ? child(owner, 'servers') : undefined;
  const length = Array.isArray(list?.value) ? list.value.length : 0;
  const nodes = Array.from({ length }, (_, index) => child(list ?? { value: undefined, path: [] }, String(index)));
  return new Map(nodes.map((node) => [addressOf(objectOf(node.value)), node]));
}

/** The address without a slash at its end, and with the values that its variables may have. */
function addressOf({ url, variables }: JsonObject): string {
  const address = String(url ?? '/').replace(/(?<=.)\/$/, '');
  return address.replaceAll(/\{([^}]*)\}/g, (whole, name: string) => {
    const { enum: values, default: preset } = objectOf(objectOf(variables)[name]);
    return Array.isArray(values)
      ? `{${[...values.map(String), String(preset)].filter(unique).sort().join('|')}}`
      : whole;
  });
}

const unique = <Item>(item: Item, index: number, all: readonly Item[]) => all.indexOf(item) === index;

export function* compareServers(context: Context, base: OperationNode, revision: OperationNode): Generator<Finding> {
  const before = serversOf(context.base, base);
  const after = serversOf(context.revision, revision);
  const use: Use = { operation: revision.id, side: revision.request, where: '' };
  const identity = (node: Node, address: string): { identity: string[] } => ({
    identity: [...node.path.slice(0, -1), address],
  });
  for (const [address, node] of before) {
    const same = after.get(address);
    if (same) {
      yield* compareRest(
        { base: node, revision: same },
        { policy: context.policy, uses: [use], handled: HANDLED, ...identity(same, address) },
      );
      continue;
    }
    yield found({
      rule: 'server-removed',
      pair: { base: node, revision: { value: undefined, path: node.path } },
      verdict: context.policy.choices['server-removed'],
      reason: `The API is no longer at ${address}.`,
      uses: [use],
      witness: {
        operation: revision.id,
        side: revision.request,
        where: 'address',
        value: address satisfies Json,
        reason: `The servers are: ${[...after.keys()].join(', ') || 'none'}.`,
      },
      ...identity(node, address),
    });
  }
  for (const [address, node] of after) {
    if (before.has(address)) continue;
    yield found({
      rule: 'server-added',
      pair: { base: { value: undefined, path: node.path }, revision: node },
      verdict: 'compatible',
      reason: `The API is also at ${address}.`,
      uses: [use],
      ...identity(node, address),
    });
  }
}
