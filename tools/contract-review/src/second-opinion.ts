import { isDeepStrictEqual } from 'node:util';
import { isObject, objectOf } from '@eflow/pipeline';
import { get, split } from '@sagold/json-pointer';
import type { Json, JsonObject } from './change.js';
import type { Engine } from './engine.js';
import type { RedoclyChange } from './find.js';
import type { Context } from './surface/context.js';
import { type Path, pointerOf } from './surface/document.js';
import { type Found, found, type Use } from './surface/found.js';
import { located } from './surface/located.js';
import { type OperationNode, operationsOf } from './surface/operations.js';
import { parametersOf, serializationOf } from './surface/parameters.js';
import { plainWays, waysOf } from './surface/security.js';
import { serversOf } from './surface/servers.js';

/**
 * What Redocly calls a break at a place where our own comparison has nothing, and where nothing shows that both sides are
 * the same. Nothing is expected here; it is a net below a rope.
 */
export function secondOpinion(
  context: Context,
  reported: readonly RedoclyChange[],
  own: readonly Found[],
  engine: Engine,
): Found[] {
  const places = own.flatMap(({ place, schema }) => [place.pointer, ...(schema ? [pointerOf(schema.edit.at)] : [])]);
  return reported.flatMap((change) => {
    const base = change.base?.pointer ?? change.path;
    const revision = change.revision?.pointer ?? change.path;
    if (places.some((place) => related(place, base) || related(place, revision))) return [];
    if (isSame(context, split(base), split(revision), engine)) return [];
    return change.verdicts.map(({ ruleId, impact, message }) =>
      found({
        rule: ruleId,
        kind: change.kind === 'added' || change.kind === 'removed' ? change.kind : 'changed',
        pair: {
          base: { value: change.base?.value, path: split(base) },
          revision: { value: change.revision?.value, path: split(revision) },
        },
        verdict: impact === 'major' ? 'breaking' : 'compatible',
        reason: `${message} (found by Redocly only)`,
        uses: usesOf(context.revision, split(revision)),
      }),
    );
  });
}

const related = (a: string, b: string) => a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);

/** Whether a schema around the place, or what its operations take from the path and the document, is the same on both sides. */
function isSame(context: Context, base: Path, revision: Path, engine: Engine): boolean {
  const inherited = INHERITED.find((key) => base.includes(key) && revision.includes(key));
  if (inherited) {
    const before = new Map(operationsUnder(context.base, base).map((operation) => [operation.key, operation]));
    return operationsUnder(context.revision, revision).every((operation) => {
      const old = before.get(operation.key);
      return (
        old !== undefined &&
        isDeepStrictEqual(READ[inherited](context.base, old), READ[inherited](context.revision, operation))
      );
    });
  }
  for (let length = Math.min(base.length, revision.length); length > 2; length -= 1) {
    const [a, b] = [base.slice(0, length), revision.slice(0, length)];
    const [before, after] = [get<Json>(context.base, [...a]), get<Json>(context.revision, [...b])];
    if (!isSchemaPlace(a) || !isObject(before) || !isObject(after)) continue;
    if (engine.equivalent(located(context.base, a), located(context.revision, b))) return true;
  }
  return false;
}

const INHERITED = ['parameters', 'security', 'servers'] as const;

/** What holds for an operation, wherever it was written. */
const READ: Readonly<Record<(typeof INHERITED)[number], (document: JsonObject, operation: OperationNode) => Json>> = {
  parameters: (document, operation) =>
    [...parametersOf(document, operation)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { value }]) => {
        const { required, schema } = objectOf(value);
        return [key, serializationOf(objectOf(value)), required ?? false, schema ?? null];
      }),
  security: (document, operation) => plainWays(waysOf(document, operation)),
  servers: (document, operation) => [...serversOf(document, operation).keys()].sort(),
};

function isSchemaPlace(path: Path): boolean {
  return path.includes('schema') || path.includes('schemas');
}

/** The operations that a place belongs to; one of the document itself belongs to all. */
function operationsUnder(document: JsonObject, path: Path): OperationNode[] {
  const [section, item, part] = path;
  const all = operationsOf(document);
  if (section !== 'paths' && section !== 'webhooks') return all;
  const shared = part === undefined || part === 'parameters' || part === 'servers';
  return all.filter(
    ({ node }) => node.path[0] === section && node.path[1] === item && (shared || node.path[2] === part),
  );
}

function usesOf(document: JsonObject, path: Path): Use[] {
  return operationsUnder(document, path).map(({ id, request }) => ({ operation: id, side: request, where: '' }));
}
