import { isObject, objectOf } from '@eflow/pipeline';
import { get, split } from '@sagold/json-pointer';
import type { Json, JsonObject, Side } from '../change.js';
import type { Located } from '../schema/types.js';
import { type Path, resolve } from './document.js';
import { withValue } from './hybrid.js';

/** Which of the two a schema is in a question: the one whose values are tried, or the one that they are tried on. */
export type Role = 'narrow' | 'wide';

/** The schema at a path with no more of its document than it refers to, as it is read on one side. */
export function located(document: JsonObject, path: Path, reading?: { side: Side; role: Role }): Located {
  const schema = get<Json>(document, [...path]) ?? true;
  const parts = new Map<string, Json>();
  const waiting: Json[] = [schema];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const target of referencesOf(part)) {
      if (parts.has(target)) continue;
      const value = get<Json>(document, split(target));
      if (value === undefined) continue;
      parts.set(target, value);
      waiting.push(value);
    }
  }
  const read = (value: Json): Json => (reading ? readOn(document, value, reading) : value);
  let root: Json | undefined = {};
  // Outer parts first, so that an inner one is not lost.
  for (const [target, value] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1)))
    root = withValue(root, split(target), read(value));
  return { schema: read(schema), root: root ?? {} };
}

const references = new WeakMap<object, string[]>();

function referencesOf(value: Json): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const known = references.get(value);
  if (known) return known;
  const own =
    isObject(value) && typeof value['$ref'] === 'string' && value['$ref'].startsWith('#') ? [value['$ref']] : [];
  const all = [...own, ...Object.values(value).flatMap((part) => (part === undefined ? [] : referencesOf(part)))];
  const unique = [...new Set(all)];
  references.set(value, unique);
  return unique;
}

const HIDDEN: Readonly<Record<Side, string>> = { request: 'readOnly', response: 'writeOnly' };

/** A property that is not meant for this side is never sent, and never missed; whoever gets it all the same ignores it. */
function readOn(document: JsonObject, value: Json, reading: { side: Side; role: Role }): Json {
  if (Array.isArray(value)) return value.map((item) => readOn(document, item, reading));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, part]): [string, Json | undefined] => [
    key,
    part === undefined ? undefined : readOn(document, part, reading),
  ]);
  const properties = objectOf(value['properties']);
  const hidden = Object.keys(properties).filter((name) => {
    const property = properties[name];
    const flag = HIDDEN[reading.side];
    return (
      objectOf(property)[flag] === true ||
      objectOf(resolve(document, { value: property, path: [] }).value)[flag] === true
    );
  });
  const copy: JsonObject = Object.fromEntries(entries);
  if (hidden.length === 0) return copy;
  const stand = Object.fromEntries(hidden.map((name) => [name, reading.role === 'wide']));
  const required = Array.isArray(value['required'])
    ? value['required'].filter((name) => !hidden.includes(String(name)))
    : undefined;
  return { ...copy, properties: { ...objectOf(copy['properties']), ...stand }, ...(required && { required }) };
}
