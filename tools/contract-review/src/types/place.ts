import { isObject, objectOf } from '@eflow/pipeline';
import type { Json, JsonObject } from '../change.js';
import { nodeAt } from '../surface/document.js';
import type { Diagnostic } from './compile.js';

/** The names of properties that lead from a type to the cause of a diagnostic. */
export function pathOf({ message, details }: Diagnostic): string[] {
  return [message, ...details].flatMap((line) => {
    const [, one] = /^Types of property '([^']+)' are incompatible/.exec(line) ?? [];
    const [, several] = /^The types of '([^']+)' are incompatible/.exec(line) ?? [];
    const [, missing] = /^Property '([^']+)' is (?:missing|optional) in type/.exec(line) ?? [];
    const name = one ?? missing;
    return name === undefined ? (several?.split('.') ?? []) : [name];
  });
}

/** The names of properties in the types that `Lost` found no more. */
export function lostPaths({ message }: Diagnostic): string[][] {
  const [, list = ''] = /^Type '(.*)' is not assignable to type/.exec(message) ?? [];
  return [...list.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([quoted]) =>
    String(JSON.parse(quoted)).split('\n').slice(0, -1),
  );
}

/** Where in the description the property is that code reaches by `names` from `pointer`; as far as it can be followed. */
export function placeOf(document: JsonObject, pointer: string, names: readonly string[]): string {
  let at: Json | undefined = nodeAt(document, pointer).value;
  const path: string[] = [];
  for (const name of names) {
    const step = stepTo(at, name);
    if (step === undefined) break;
    for (const key of step) at = Array.isArray(at) ? at[Number(key)] : objectOf(at)[key];
    path.push(...step);
  }
  return [pointer, ...path.map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');
}

const LOCATIONS = new Set(['query', 'path', 'header', 'cookie']);

/** The keys between a node and what its type calls `name`: arrays and media types have no name in the types. */
function stepTo(node: Json | undefined, name: string): string[] | undefined {
  if (Array.isArray(node)) {
    // Parameters: the types have them by the place where they stand and their name.
    if (LOCATIONS.has(name)) return [];
    const index = node.findIndex((item) => objectOf(item)['name'] === name);
    return index < 0 ? undefined : [String(index)];
  }
  if (!isObject(node)) return undefined;
  if (objectOf(node['properties'])[name] !== undefined) return ['properties', name];
  for (const key of ['items', 'schema']) {
    const inner = isObject(node[key]) ? stepTo(node[key], name) : undefined;
    if (inner) return [key, ...inner];
  }
  return node[name] === undefined ? undefined : [name];
}
