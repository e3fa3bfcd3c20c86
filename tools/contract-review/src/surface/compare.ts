import { isObject, objectOf } from '@eflow/pipeline';
import { compareRequestBody, compareResponses } from './bodies.js';
import { type Context, type Finding, isPlace } from './context.js';
import { compareDeprecation, DEPRECATION_KEYS, removalOf, removed } from './deprecation.js';
import { child, childPair, type Node, type Pair } from './document.js';
import { type Found, found, type SchemaPlace, type Use } from './found.js';
import { METHODS, type OperationNode, operationsOf } from './operations.js';
import { compareParameters } from './parameters.js';
import { compareRest } from './rest.js';
import { compareSchemes, compareSecurity, schemesOf } from './security.js';
import { compareServers } from './servers.js';

const OPERATION: ReadonlySet<string> = new Set([
  ...DEPRECATION_KEYS,
  'operationId',
  'parameters',
  'requestBody',
  'responses',
  'security',
  'servers',
]);
const ITEM: ReadonlySet<string> = new Set([...METHODS, 'additionalOperations', 'parameters', 'servers', '$ref']);
const ROOT: ReadonlySet<string> = new Set([
  'openapi',
  'info',
  'paths',
  'webhooks',
  'components',
  'servers',
  'security',
  'x-webhooks',
]);

export interface Surface {
  changes: Found[];
  /** Every place where values travel on both sides. */
  places: SchemaPlace[];
}

/** Compares all that is not a schema, and collects the schemas that are to be compared. */
export function compareSurface(context: Context): Surface {
  const findings = [...compareDocument(context)];
  return {
    changes: findings.filter((finding): finding is Found => !isPlace(finding)),
    places: findings
      .filter(isPlace)
      .filter(({ schema }) => schema.base.value !== undefined || schema.revision.value !== undefined),
  };
}

function* compareDocument(context: Context): Generator<Finding> {
  const base = new Map(operationsOf(context.base).map((operation) => [operation.key, operation]));
  const revision = new Map(operationsOf(context.revision).map((operation) => [operation.key, operation]));
  const before = new Set([...base.values()].map(({ itemKey }) => itemKey));
  const after = new Set([...revision.values()].map(({ itemKey }) => itemKey));
  yield* oneSided([...base.values()], revision, after, context, 'removed');
  yield* oneSided([...revision.values()], base, before, context, 'added');
  const items = new Set<string>();
  for (const [key, operation] of revision) {
    const old = base.get(key);
    if (!old) continue;
    if (!items.has(operation.itemKey)) {
      items.add(operation.itemKey);
      const uses = [useOf(operation)];
      yield* compareRest({ base: old.item, revision: operation.item }, { policy: context.policy, uses, handled: ITEM });
    }
    yield* compareOperation(context, old, operation);
  }
  yield* compareSchemes(context, (scheme) =>
    [...revision.values()].filter((operation) => schemesOf(context.revision, operation).includes(scheme)).map(useOf),
  );
  const root: Pair = { base: { value: context.base, path: [] }, revision: { value: context.revision, path: [] } };
  for (const [pair, handled] of [
    [root, ROOT],
    [childPair(root, 'info'), new Set(['version'])],
  ] as const) {
    for (const change of compareRest(pair, { policy: context.policy, uses: [], handled })) {
      yield change.class === 'HTTP'
        ? { ...change, class: 'DOCS', verdict: 'compatible', reason: 'It is about the document.' }
        : change;
    }
  }
}

const useOf = (operation: OperationNode): Use => ({ operation: operation.id, side: undefined, where: '' });

const ITEM_RULE: Readonly<Record<OperationNode['kind'], string>> = {
  path: 'path',
  webhook: 'webhook',
  callback: 'callback',
};

/** Operations of one side only; a whole path, webhook or callback is one change. */
function* oneSided(
  operations: readonly OperationNode[],
  others: ReadonlyMap<string, OperationNode>,
  otherItems: ReadonlySet<string>,
  context: Context,
  kind: 'removed' | 'added',
): Generator<Finding> {
  const alone = operations.filter(({ key }) => !others.has(key));
  const parents = new Set(alone.map(({ key }) => key));
  const groups = new Map<string, OperationNode[]>();
  for (const operation of alone) {
    // A callback goes with its operation.
    if (operation.kind === 'callback' && [...parents].some((key) => operation.itemKey.startsWith(`${key} callback `)))
      continue;
    const whole =
      !otherItems.has(operation.itemKey) &&
      (kind === 'added' || removalOf(operation.node.value, context.policy) === undefined);
    const key = whole ? operation.itemKey : operation.key;
    groups.set(key, [...(groups.get(key) ?? []), operation]);
  }
  for (const [key, group] of groups) {
    const [first] = group;
    if (!first) continue;
    const whole = key === first.itemKey;
    const node: Node = whole ? first.item : first.node;
    const none: Node = { value: undefined, path: node.path };
    const pair = kind === 'removed' ? { base: node, revision: none } : { base: none, revision: node };
    const what = whole ? `${ITEM_RULE[first.kind]} ${first.path}` : `operation ${first.id}`;
    const rule = `${whole ? ITEM_RULE[first.kind] : 'operation'}-${kind}`;
    const common = { rule, pair, uses: group.map(useOf), before: undefined, after: undefined };
    const verdict = first.kind === 'webhook' ? context.policy.choices['webhook-added'] : 'compatible';
    const witness = {
      operation: first.id,
      side: first.request,
      where: 'request',
      value: first.key.replace(first.itemKey, first.path),
      reason: `There is no ${what} any more.`,
    };
    yield kind === 'added'
      ? found({ ...common, verdict, reason: `The ${what} is new.` })
      : removed({ ...common, verdict: 'breaking', reason: `The ${what} is gone.`, witness }, context.policy);
  }
}

function* compareOperation(context: Context, base: OperationNode, revision: OperationNode): Generator<Finding> {
  const { policy } = context;
  const pair: Pair = { base: base.node, revision: revision.node };
  const uses = [useOf(revision)];
  const ids = childPair(pair, 'operationId');
  if (ids.base.value !== ids.revision.value) {
    yield found({
      rule: 'operation-id-changed',
      pair: ids,
      class: 'TYPES',
      verdict: ids.base.value === undefined ? 'compatible' : policy.choices['operation-id-changed'],
      reason: 'Generated code names its functions by it.',
      uses,
    });
  }
  yield* compareDeprecation(pair, 'operation', policy, uses);
  yield* compareParameters(context, base, revision);
  yield* compareRequestBody(context, revision, pair);
  yield* compareResponses(context, revision, pair);
  yield* compareSecurity(context, base, revision);
  if (revision.kind === 'path') yield* compareServers(context, base, revision);
  // Callbacks of a path's operation are operations of their own.
  const handled = revision.kind === 'callback' ? OPERATION : new Set([...OPERATION, 'callbacks']);
  yield* compareRest(pair, { policy, uses, handled });
  if (handled.has('callbacks')) {
    const both = childPair(pair, 'callbacks');
    for (const name of Object.keys(objectOf(both.base.value))) {
      if (isObject(child(both.revision, name).value)) {
        const callback = childPair(both, name);
        const expressions = new Set([
          ...Object.keys(objectOf(callback.base.value)),
          ...Object.keys(objectOf(callback.revision.value)),
        ]);
        yield* compareRest(callback, {
          policy,
          uses,
          handled: new Set([...expressions].filter((key) => !key.startsWith('x-'))),
        });
      }
    }
  }
}
