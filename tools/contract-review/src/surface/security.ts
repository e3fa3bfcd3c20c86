import { isDeepStrictEqual } from 'node:util';
import { objectOf } from '@eflow/pipeline';
import type { Json, JsonObject } from '../change.js';
import type { Context, Finding } from './context.js';
import { childPair, children, type Node, pointerOf, resolve } from './document.js';
import { found, type Use } from './found.js';
import type { OperationNode } from './operations.js';
import { compareRest } from './rest.js';

/** One way to be allowed in: schemes, each with the scopes it needs. */
export type Way = Map<string, Set<string>>;

/** The ways that an operation accepts; no requirement at all is the one way that needs nothing. */
export function waysOf(document: JsonObject, operation: OperationNode): Way[] {
  const list = objectOf(operation.node.value)['security'] ?? document['security'];
  const ways = Array.isArray(list) ? list.map((way) => objectOf(way)) : [];
  if (ways.length === 0) return [new Map()];
  return ways.map(
    (way) =>
      new Map(
        Object.entries(way).map(([name, scopes]) => [name, new Set(Array.isArray(scopes) ? scopes.map(String) : [])]),
      ),
  );
}

/** Whether whoever gets in by `held` gets in by `asked`. */
function suffices(held: Way, asked: Way): boolean {
  return [...asked].every(([name, scopes]) => {
    const granted = held.get(name);
    return granted !== undefined && [...scopes].every((scope) => granted.has(scope));
  });
}

export function plainWays(ways: readonly Way[]): Json {
  return ways.map((way) => Object.fromEntries([...way].map(([name, scopes]) => [name, [...scopes].sort()])));
}

export function* compareSecurity(context: Context, base: OperationNode, revision: OperationNode): Generator<Finding> {
  const before = waysOf(context.base, base);
  const after = waysOf(context.revision, revision);
  const both = (narrow: Way[], wide: Way[]) => narrow.every((held) => wide.some((asked) => suffices(held, asked)));
  const locked = before.find((held) => !after.some((asked) => suffices(held, asked)));
  if (!locked && both(after, before)) return;
  const own =
    objectOf(revision.node.value)['security'] !== undefined || objectOf(base.node.value)['security'] !== undefined;
  const pair = {
    base: own ? childOf(base.node) : childOf({ value: context.base, path: [] }),
    revision: own ? childOf(revision.node) : childOf({ value: context.revision, path: [] }),
  };
  const off = !locked && after.some((way) => way.size === 0);
  const use: Use = { operation: revision.id, side: revision.request, where: 'credentials' };
  const verdict = locked ? 'breaking' : off ? context.policy.choices['security-removed'] : 'compatible';
  yield found({
    rule: 'security-requirement-changed',
    kind: 'changed',
    pair,
    before: plainWays(before),
    after: plainWays(after),
    verdict,
    reason: locked
      ? 'Credentials that were enough no longer are.'
      : off
        ? 'No credentials are needed any more.'
        : 'Whoever was let in before still is.',
    uses: [use],
    ...(locked && {
      witness: {
        operation: revision.id,
        side: revision.request,
        where: 'credentials',
        value: plainWays([locked]),
        reason: `Accepted are only: ${after.map(sentence).join(', or ')}.`,
      },
    }),
  });
}

function childOf(node: Node): Node {
  return { value: objectOf(node.value)['security'], path: [...node.path, 'security'] };
}

function sentence(way: Way): string {
  if (way.size === 0) return 'nothing';
  return [...way]
    .map(([name, scopes]) => (scopes.size > 0 ? `${name} (${[...scopes].join(', ')})` : name))
    .join(' and ');
}

const WIRE: ReadonlySet<string> = new Set(['type', 'in', 'name', 'scheme', 'openIdConnectUrl', 'flows']);

/** The schemes themselves: what a credential is and where it goes. */
export function* compareSchemes(context: Context, uses: (scheme: string) => readonly Use[]): Generator<Finding> {
  const root = { base: { value: context.base, path: [] }, revision: { value: context.revision, path: [] } };
  const schemes = childPair(root, 'components', 'securitySchemes');
  const names = new Set([...children(schemes.base), ...children(schemes.revision)].map(([name]) => name));
  for (const name of names) {
    const reference = childPair(schemes, name);
    const scheme = {
      base: resolve(context.base, reference.base),
      revision: resolve(context.revision, reference.revision),
    };
    const [before, after] = [objectOf(scheme.base.value), objectOf(scheme.revision.value)];
    const touched = uses(name);
    if (scheme.base.value === undefined || scheme.revision.value === undefined) {
      const added = scheme.base.value === undefined;
      // An operation that needs the scheme has a change of its own.
      yield found({
        rule: added ? 'security-scheme-added' : 'security-scheme-removed',
        pair: scheme,
        class: 'TYPES',
        verdict: 'compatible',
        reason: `No operation changes by this alone: ${pointerOf(scheme.revision.path)}.`,
        uses: [],
      });
      continue;
    }
    const changed = [...WIRE].filter((key) => !isDeepStrictEqual(wireOf(before, key), wireOf(after, key)));
    if (changed.length > 0) {
      yield found({
        rule: 'security-scheme-changed',
        kind: 'changed',
        pair: scheme,
        verdict: touched.length > 0 ? 'breaking' : 'compatible',
        reason: `${name} is another credential: ${changed.join(', ')} changed.`,
        uses: touched,
        ...witnessOf(name, before, touched),
      });
    }
    yield* compareRest(scheme, { policy: context.policy, uses: touched, handled: WIRE });
  }
}

function witnessOf(
  name: string,
  before: JsonObject,
  [use]: readonly Use[],
): Pick<Parameters<typeof found>[0], 'witness'> {
  if (!use) return {};
  const value = Object.fromEntries(
    [...WIRE].filter((key) => key !== 'flows' && before[key] !== undefined).map((key) => [key, before[key]]),
  );
  return {
    witness: {
      operation: use.operation,
      side: use.side ?? 'request',
      where: 'credentials',
      value,
      reason: `${name} is described differently.`,
    },
  };
}

/** Words of scopes do not travel, and a scope that is only offered breaks nobody. */
function wireOf(scheme: JsonObject, key: string): Json | undefined {
  if (key === 'in' || key === 'name') return scheme['type'] === 'apiKey' ? scheme[key] : undefined;
  if (key === 'scheme') return String(scheme[key] ?? '').toLowerCase();
  if (key !== 'flows') return scheme[key];
  return Object.fromEntries(
    Object.entries(objectOf(scheme['flows'])).map(([flow, value]) => {
      const { authorizationUrl, tokenUrl, refreshUrl } = objectOf(value);
      return [flow, { authorizationUrl, tokenUrl, refreshUrl }];
    }),
  );
}

/** Names of the schemes that an operation may be asked for. */
export function schemesOf(document: JsonObject, operation: OperationNode): string[] {
  return waysOf(document, operation).flatMap((way) => [...way.keys()]);
}
