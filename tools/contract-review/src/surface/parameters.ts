import { isDeepStrictEqual } from 'node:util';
import { objectOf } from '@eflow/pipeline';
import type { Json, JsonObject } from '../change.js';
import { compareContent } from './content.js';
import type { Context, Finding } from './context.js';
import { compareDeprecation, DEPRECATION_KEYS, removed } from './deprecation.js';
import { child, childPair, type Node, type Pair, type Path, resolve } from './document.js';
import { found, type Use } from './found.js';
import type { OperationNode } from './operations.js';
import { compareRest } from './rest.js';

const SERIALIZATION: readonly string[] = ['style', 'explode', 'allowReserved', 'allowEmptyValue'];
const HANDLED: ReadonlySet<string> = new Set([
  ...DEPRECATION_KEYS,
  ...SERIALIZATION,
  'name',
  'in',
  'required',
  'schema',
  'content',
]);
/** Headers that the specification says a description cannot describe. */
const IGNORED: ReadonlySet<string> = new Set(['header:accept', 'header:content-type', 'header:authorization']);

/** A parameter, and the place where the operation or its path lists it. */
export interface ParameterNode extends Node {
  entry: Path;
}

/** The parameters of an operation, whether they stand at it or at its path, by what identifies them on the wire. */
export function parametersOf(document: JsonObject, operation: OperationNode): Map<string, ParameterNode> {
  const parameters = new Map<string, ParameterNode>();
  for (const owner of [operation.item, operation.node]) {
    const list = child(owner, 'parameters');
    if (!Array.isArray(list.value)) continue;
    for (const index of list.value.keys()) {
      const entry = child(list, String(index));
      const node = resolve(document, entry);
      const key = keyOf(objectOf(node.value), operation.path);
      if (!IGNORED.has(key)) parameters.set(key, { ...node, entry: entry.path });
    }
  }
  return parameters;
}

/** Variables of a path are identified by their order: their names do not travel. */
function keyOf(parameter: JsonObject, path: string): string {
  const name = String(parameter['name']);
  if (parameter['in'] === 'path') {
    const index = [...path.matchAll(/\{([^}]*)\}/g)].findIndex(([, variable]) => variable === name);
    if (index >= 0) return `path:${index}`;
  }
  return `${String(parameter['in'])}:${parameter['in'] === 'header' ? name.toLowerCase() : name}`;
}

export function* compareParameters(context: Context, base: OperationNode, revision: OperationNode): Generator<Finding> {
  const before = parametersOf(context.base, base);
  const after = parametersOf(context.revision, revision);
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(key), after.get(key)];
    const none: Node = { value: undefined, path: revision.node.path };
    // One that came or went is named where it is listed; the description that it refers to may have other users.
    const listed = (node: ParameterNode | undefined): Node => (node ? { value: node.value, path: node.entry } : none);
    const pair: Pair = was && is ? { base: was, revision: is } : { base: listed(was), revision: listed(is) };
    yield* compareParameter(context, pair, revision, key);
  }
}

function* compareParameter(context: Context, pair: Pair, operation: OperationNode, key: string): Generator<Finding> {
  const { policy } = context;
  const before = objectOf(pair.base.value);
  const after = objectOf(pair.revision.value);
  const { name, in: location } = pair.revision.value === undefined ? before : after;
  const where = `${String(location)} parameter ${String(name)}`;
  const use: Use = { operation: operation.id, side: operation.request, where };
  const uses = [use];
  const identity = identityOf(pair.revision.value === undefined ? pair.base : pair.revision, key);
  const missing = witnessOf(operation, where, `The ${where} is required.`);
  if (pair.base.value === undefined) {
    const required = after['required'] === true;
    yield found({
      rule: required ? 'parameter-became-required' : 'parameter-added',
      pair,
      verdict: required ? 'breaking' : 'compatible',
      reason: required ? `The new ${where} is required.` : `The new ${where} is optional.`,
      uses,
      identity,
      ...(required && { witness: missing }),
    });
    return;
  }
  if (pair.revision.value === undefined) {
    const verdict = policy.choices['parameter-removed'];
    const reason = `The ${where} is gone.`;
    const witness = witnessOf(operation, where, `There is no ${where} any more.`);
    yield removed(
      {
        rule: 'parameter-removed',
        pair,
        verdict,
        reason,
        uses,
        identity,
        ...(verdict !== 'compatible' && { witness }),
      },
      policy,
    );
    return;
  }
  if ((before['required'] === true) !== (after['required'] === true)) {
    const required = after['required'] === true;
    yield found({
      rule: required ? 'parameter-became-required' : 'parameter-became-optional',
      kind: 'changed',
      pair: childPair(pair, 'required'),
      verdict: required === (operation.request === 'request') ? 'breaking' : 'compatible',
      reason: `The ${where} is ${required ? 'now' : 'no longer'} required.`,
      uses,
      identity: [...identity, 'required'],
      ...(required && { witness: missing }),
    });
  }
  const [was, is] = [serializationOf(before), serializationOf(after)];
  if (!isDeepStrictEqual(was, is)) {
    yield found({
      rule: 'parameter-serialization-changed',
      kind: 'changed',
      pair,
      before: was,
      after: is,
      verdict: 'breaking',
      reason: `The ${where} is written differently.`,
      uses,
      identity: [...identity, 'style'],
    });
  }
  if (before['name'] !== after['name'] && location === 'path') {
    yield found({
      rule: 'path-parameter-renamed',
      pair: childPair(pair, 'name'),
      class: 'TYPES',
      verdict: 'breaking',
      reason: `The path variable \`${String(before['name'])}\` is now called \`${String(after['name'])}\`: the same on the wire, another name in code.`,
      uses,
      identity: [...identity, 'name'],
    });
  }
  yield { use: { ...use, side: operation.request }, schema: childPair(pair, 'schema') };
  yield* compareContent(context, childPair(pair, 'content'), { ...use, side: operation.request });
  yield* compareDeprecation(pair, 'parameter', policy, uses, identity);
  yield* compareRest(pair, { policy, uses, handled: HANDLED, identity });
}

function witnessOf(
  operation: OperationNode,
  where: string,
  reason: string,
): NonNullable<ReturnType<typeof found>['witness']> {
  return { operation: operation.id, side: operation.request, where, value: null, reason };
}

/** The pointer of a parameter with what identifies it in the place of its index. */
function identityOf({ path }: Node, key: string): readonly string[] {
  return path.at(-2) === 'parameters' && path[0] !== 'components' ? [...path.slice(0, -1), key] : path;
}

/** How the parameter is written, with what is meant when nothing is said. */
export function serializationOf(parameter: JsonObject): Json {
  const location = parameter['in'];
  const style = parameter['style'] ?? (location === 'query' || location === 'cookie' ? 'form' : 'simple');
  return {
    style,
    explode: parameter['explode'] ?? style === 'form',
    allowReserved: parameter['allowReserved'] ?? false,
    content: Object.keys(objectOf(parameter['content'])),
  };
}
