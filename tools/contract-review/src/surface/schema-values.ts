import { isDeepStrictEqual } from 'node:util';
import { objectOf } from '@eflow/pipeline';
import type { Json, JsonObject, Verdict } from '../change.js';
import type { Context } from './context.js';
import type { Pair } from './document.js';
import type { Decision, Draft } from './found.js';
import { BOUNDS } from './keywords.js';
import { type Setter, schemaDraft } from './schema-draft.js';

/** Differences of the keywords whose values are no schemas. */
export function* compareValues(context: Context, pair: Pair): Generator<Draft> {
  const before = objectOf(pair.base.value);
  const after = objectOf(pair.revision.value);
  if (!isDeepStrictEqual(typesOf(before), typesOf(after))) {
    yield schemaDraft(pair, 'schema-type-changed', 'The type changed.', keys(['type', 'nullable'], before, after));
  }
  yield* compareEnum(context, pair, before, after);
  const bounds = changedOf(BOUNDS, before, after);
  if (bounds.length > 0) {
    yield schemaDraft(pair, 'schema-constraint-changed', `${quoted(bounds)} changed.`, keys(bounds, before, after));
  }
  const access = changedOf(['readOnly', 'writeOnly'], before, after);
  if (access.length > 0) {
    const draft = schemaDraft(pair, 'access-changed', `${quoted(access)} changed.`, keys(access, before, after));
    yield { ...draft, schema: { ...draft.schema, edit: { ...draft.schema.edit, onlyWhole: true } } };
  }
  yield* compareAnnotations(context, pair, before, after);
}

function* compareEnum(context: Context, pair: Pair, before: JsonObject, after: JsonObject): Generator<Draft> {
  const [was, is] = [valuesOf(before), valuesOf(after)];
  if (!was && !is) return;
  if (!was || !is) {
    yield schemaDraft(
      pair,
      'schema-constraint-changed',
      is ? 'Only listed values are allowed now.' : 'The list of values is gone.',
      keys(['enum', 'const'], before, after),
      [is ? 'enum' : 'no-enum'],
    );
    return;
  }
  const has = (list: readonly Json[], value: Json) => list.some((other) => isDeepStrictEqual(other, value));
  const added = is.filter((value) => !has(was, value));
  const removed = was.filter((value) => !has(is, value));
  const set = (values: Json[]): Setter[] => [
    {
      path: ['enum'],
      value: values,
      before: removed.length > 0 ? removed : undefined,
      after: added.length > 0 ? added : undefined,
    },
    { path: ['const'], value: undefined, before: undefined, after: undefined },
  ];
  if (added.length > 0) {
    const reason = `Values added: ${list(added)}.`;
    const { choices } = context.policy;
    const whenOpen = toldByPolicy(choices['open-enum-value-added'], `${reason} The enum is marked as open.`);
    const here = isOpen(context, before) ? whenOpen : toldByPolicy(choices['response-enum-value-added'], reason);
    const decided = here ? { response: here } : {};
    yield schemaDraft(pair, 'enum-values-added', reason, set([...was, ...added]), undefined, decided, whenOpen);
  }
  if (removed.length > 0) {
    const kept = was.filter((value) => has(is, value));
    // Nothing is left when all values are others.
    yield schemaDraft(
      pair,
      'enum-values-removed',
      `Values removed: ${list(removed)}.`,
      set(kept.length > 0 ? kept : is),
    );
  }
}

/** What is breaking by the policy is not decided: the engine has a witness for it. */
function toldByPolicy(verdict: Verdict, reason: string): Decision | undefined {
  return verdict === 'breaking' ? undefined : { verdict, reason };
}

/** Whether a schema, or what stands beside a reference to one, tells readers to expect values that are not listed. */
export function isOpen({ policy }: Context, schema: JsonObject): boolean {
  return policy.openEnum.some((key) => schema[key] === true || Array.isArray(schema[key]));
}

/** Keywords that say nothing about validity, but do say something. */
function* compareAnnotations({ policy }: Context, pair: Pair, before: JsonObject, after: JsonObject): Generator<Draft> {
  const compatible = (reason: string): Decision => ({ verdict: 'compatible', reason });
  if (!isDeepStrictEqual(before['default'], after['default'])) {
    const added = before['default'] === undefined;
    const reason = added ? 'A default is documented now.' : `The default was ${JSON.stringify(before['default'])}.`;
    yield schemaDraft(pair, 'default-changed', reason, keys(['default'], before, after), undefined, {
      request: added ? compatible(reason) : { verdict: policy.choices['request-default-changed'], reason },
      response: compatible(reason),
    });
  }
  const [was, is] = [before['format'], after['format']];
  if (was !== is) {
    const reason = `The format was ${String(was ?? 'not given')} and is ${String(is ?? 'not given')}.`;
    const choice: Decision = { verdict: policy.choices['format-changed'], reason };
    const wider = WIDER[String(was)]?.includes(String(is)) === true;
    const narrower = WIDER[String(is)]?.includes(String(was)) === true;
    yield schemaDraft(pair, 'schema-format-changed', reason, keys(['format'], before, after), undefined, {
      request: is === undefined || wider ? compatible(reason) : narrower ? { ...choice, verdict: 'breaking' } : choice,
      response:
        was === undefined || narrower ? compatible(reason) : wider ? { ...choice, verdict: 'breaking' } : choice,
    });
  }
  yield* compareDiscriminator(pair, objectOf(before['discriminator']), objectOf(after['discriminator']));
}

const WIDER: Readonly<Record<string, readonly string[]>> = { int32: ['int64'], float: ['double'] };

function* compareDiscriminator(pair: Pair, before: JsonObject, after: JsonObject): Generator<Draft> {
  const was = before['propertyName'];
  const is = after['propertyName'];
  const targets = (object: JsonObject) =>
    new Map(
      Object.entries(objectOf(object['mapping'])).map(([name, target]) => [name, String(target).split('/').at(-1)]),
    );
  const [old, now] = [targets(before), targets(after)];
  const moved = [...old].filter(([name, target]) => now.has(name) && now.get(name) !== target).map(([name]) => name);
  const gone = [...old.keys()].filter((name) => !now.has(name));
  const fresh = [...now.keys()].filter((name) => !old.has(name));
  if (was === is && moved.length + gone.length + fresh.length === 0) return;
  const set: Setter[] = [{ path: ['discriminator'], value: after, before, after }];
  const both = (verdict: Decision['verdict'], reason: string) =>
    schemaDraft(pair, 'discriminator-changed', reason, set, undefined, {
      request: { verdict, reason },
      response: { verdict, reason },
    });
  if (was === undefined) yield both('compatible', 'A discriminator says now which branch is meant.');
  else if (is === undefined) yield both('unknown', 'Nothing says any more which branch is meant.');
  else if (was !== is)
    yield both('breaking', `The branch is chosen by \`${String(is)}\`, no longer by \`${String(was)}\`.`);
  else if (moved.length > 0) yield both('breaking', `Another branch is meant by ${moved.join(', ')}.`);
  else if (gone.length > 0) yield both('unknown', `No branch is named for ${gone.join(', ')}.`);
  else yield both('compatible', `Branches are named for ${fresh.join(', ')}.`);
}

/** The types that are allowed, sorted; undefined: all. */
export function typesOf(schema: JsonObject): string[] | undefined {
  const { type, nullable } = schema;
  if (type === undefined) return undefined;
  const types = (Array.isArray(type) ? type : [type]).map(String);
  return [...new Set(nullable === true ? [...types, 'null'] : types)].sort();
}

function valuesOf(schema: JsonObject): Json[] | undefined {
  const { enum: values, const: constant } = schema;
  if (Array.isArray(values)) return values;
  return constant === undefined ? undefined : [constant];
}

function changedOf(names: readonly string[], before: JsonObject, after: JsonObject): string[] {
  return names.filter((name) => !isDeepStrictEqual(before[name], after[name]));
}

function keys(names: readonly string[], before: JsonObject, after: JsonObject): Setter[] {
  return changedOf(names, before, after).map((name) => ({
    path: [name],
    value: after[name],
    before: before[name],
    after: after[name],
  }));
}

const quoted = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');
const list = (values: readonly Json[]) => values.map((value) => JSON.stringify(value)).join(', ');
