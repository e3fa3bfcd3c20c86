import { isObject, objectOf } from '@eflow/pipeline';
import { get } from '@sagold/json-pointer';
import type { Engine } from './engine.js';
import type { Context } from './surface/context.js';
import { type Node, pointerOf, resolve } from './surface/document.js';
import type { Found, SchemaChange, SchemaUse } from './surface/found.js';
import { hybrid } from './surface/hybrid.js';
import { IN_PLACE } from './surface/keywords.js';
import { located } from './surface/located.js';
import { typesOf } from './surface/schema-values.js';

/** Changes of what a validator does not look at are no rewrites, though both schemas allow the same. */
const ANNOTATIONS: ReadonlySet<string> = new Set([
  'default-changed',
  'schema-format-changed',
  'discriminator-changed',
  'access-changed',
]);

/** Changes that no other change of the same place can make good. */
const ADDITIONS: ReadonlySet<string> = new Set([...ANNOTATIONS, 'property-added', 'enum-values-added']);

/** Drops the changes that are only another way to write the same schema. */
export function dropRewrites(context: Context, changes: readonly Found[], engine: Engine): Found[] {
  const samePlace = placeComparison(context, changes, engine);
  return changes.filter((change) => {
    const { rule, schema } = change;
    if (!schema || ANNOTATIONS.has(rule)) return true;
    if (couldBeRewrite(context, rule, schema)) {
      const after = hybrid(context, [schema.edit]);
      if (engine.equivalent(located(context.base, schema.edit.at), located(after, schema.edit.at))) return false;
    }
    return schema.uses.length === 0 || !schema.uses.every(samePlace);
  });
}

/** Whether the change alone could leave its schema the same; to ask the engine about large objects takes time. */
function couldBeRewrite({ base }: Context, rule: string, { edit }: SchemaChange): boolean {
  // A new name is news, even where it may have any value.
  if (rule === 'property-added' || rule.endsWith('removed-after-sunset')) return false;
  if (!rule.startsWith('required-') && rule !== 'property-removed') return true;
  const schema = get(base, [...edit.at]);
  if (!isObject(schema)) return true;
  const types = typesOf(objectOf(schema));
  return IN_PLACE.some((key) => key in schema) || (types !== undefined && !types.includes('object'));
}

/** Whether the whole schema of a place is the same on both sides: then what is gone at one part came back at another. */
function placeComparison(
  { base, revision }: Context,
  changes: readonly Found[],
  engine: Engine,
): (use: SchemaUse) => boolean {
  const keyOf = ({ schema }: SchemaUse) => {
    const at = (document: Context['base'], node: Node) => pointerOf(resolve(document, node).path);
    return `${at(base, schema.base)} ${at(revision, schema.revision)}`;
  };
  const hopeful = new Set(
    changes.flatMap(({ rule, schema }) => (schema && !ADDITIONS.has(rule) ? schema.uses.map(keyOf) : [])),
  );
  const counts = new Map<string, number>();
  for (const { schema } of changes) {
    for (const key of new Set(schema?.uses.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const known = new Map<string, boolean>();
  return (use) => {
    const key = keyOf(use);
    if (!hopeful.has(key) || (counts.get(key) ?? 0) < 2) return false;
    const answer =
      known.get(key) ??
      engine.equivalent(located(base, use.schema.base.path), located(revision, use.schema.revision.path));
    known.set(key, answer);
    return answer;
  };
}
