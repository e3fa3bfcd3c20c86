import { isObject } from '@eflow/pipeline';
import type { Json, JsonObject } from '../change.js';
import type { Documents, Path } from './document.js';
import type { Edit } from './found.js';

/** Where the revision is found inside of a base that has some of its schemas. */
const REVISION = 'x-revision-of-this-document';

const inner = new WeakMap<JsonObject, Json>();

/** A value of the revision that can stand in the base: its references lead to the revision. */
export function imported(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.map((item) => imported(item) ?? null);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) =>
      key === '$ref' && typeof part === 'string' && part.startsWith('#/')
        ? [key, `#/${REVISION}${part.slice(1)}`]
        : [key, imported(part)],
    ),
  );
}

/** The base with these changes of the revision and no others. */
export function hybrid(documents: Documents, edits: readonly Edit[]): JsonObject {
  let revision = inner.get(documents.revision);
  if (revision === undefined) {
    revision = imported(documents.revision) ?? {};
    inner.set(documents.revision, revision);
  }
  let document: Json | undefined = { ...documents.base, [REVISION]: revision };
  for (const { at, set } of edits) {
    for (const { path, value } of set) document = withValue(document, [...at, ...path], value);
  }
  return isObject(document) ? document : {};
}

/** A copy that has another value at one place, and shares all the rest. */
export function withValue(document: Json | undefined, [key, ...rest]: Path, value: Json | undefined): Json | undefined {
  if (key === undefined) return value;
  if (Array.isArray(document)) {
    const copy = [...document];
    const item = withValue(copy[Number(key)], rest, value);
    if (item === undefined) copy.splice(Number(key), 1);
    else copy[Number(key)] = item;
    return copy;
  }
  const known = isObject(document) ? document : {};
  const part = withValue(Object.hasOwn(known, key) ? known[key] : undefined, rest, value);
  // One copy: the objects with all schemas of a document are large.
  if (part !== undefined) return { ...known, [key]: part };
  const { [key]: _, ...others } = known;
  return others;
}
