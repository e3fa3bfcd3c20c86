import { isObject, type Json, type JsonObject } from '@eflow/pipeline';
import { get } from '@sagold/json-pointer';
import { assertionsOf, OPAQUE, type Reading } from './dialect.js';
import { stable } from './json.js';
import type { Located } from './types.js';

/** A schema with all that it refers to: nothing but assertions, and references by number into `defs`. */
export interface Closed {
  schema: Json;
  defs: Json[];
  /** Something in it cannot be read, so that no validator can be asked. */
  opaque: boolean;
  formats: boolean;
}

const REFERENCE = /^#\/\$defs\/(\d+)$/;

/** The schema with what it refers to, each once, in the order in which it is met. */
export function close({ schema, root }: Located): Closed {
  const version = isObject(root) ? root['openapi'] : undefined;
  const numbers = new Map<string, number>();
  const pending: Json[] = [];
  const closed: Closed = { schema: true, defs: [], opaque: false, formats: false };
  const reading: Reading = {
    old: typeof version === 'string' && version.startsWith('3.0'),
    schema: (part) => {
      if (!isObject(part)) return part !== false;
      const clean = assertionsOf(part, reading);
      closed.opaque ||= OPAQUE in clean;
      closed.formats ||= 'format' in clean;
      return clean;
    },
    reference: (target) => {
      const known = numbers.get(target);
      if (known !== undefined) return `#/$defs/${known}`;
      const found = target.startsWith('#') ? resolve(root, target) : undefined;
      if (found === undefined) return undefined;
      numbers.set(target, pending.length);
      pending.push(found);
      return `#/$defs/${pending.length - 1}`;
    },
  };
  closed.schema = reading.schema(schema);
  for (let index = 0; index < pending.length; index++) closed.defs.push(reading.schema(pending[index] ?? true));
  return closed;
}

function resolve(root: Json, target: string): Json | undefined {
  if (target === '#') return root;
  if (!target.startsWith('#/')) return undefined;
  const found: unknown = get(root, target);
  return isObject(found) || typeof found === 'boolean' ? found : undefined;
}

/** Index of the definition that a clean `$ref` names. */
export function referenced(schema: JsonObject): number | undefined {
  const index = typeof schema['$ref'] === 'string' ? REFERENCE.exec(schema['$ref'])?.[1] : undefined;
  return index === undefined ? undefined : Number(index);
}

/**
 * A number for each definition, per document: two of them have the same exactly when they cannot be told apart by
 * following references to any depth. The classes are split until nothing is split any more, so recursion does no harm.
 */
export function classesOf(documents: readonly Closed[]): number[][] {
  const texts = documents.map(({ defs }) => defs.map((schema) => stable(schema).split(/("\$ref":"#\/\$defs\/\d+")/)));
  let classes = texts.map((defs) => defs.map(() => 0));
  for (let count = 0; ; ) {
    const seen = new Map<string, number>();
    const next = texts.map((defs, document) =>
      defs.map((parts, own) => {
        const text = parts.map((part, at) => (at % 2 === 0 ? part : `@${classes[document]?.[numberIn(part)]}`));
        const key = `${classes[document]?.[own]} ${text.join('')}`;
        const number = seen.get(key) ?? seen.size;
        seen.set(key, number);
        return number;
      }),
    );
    classes = next;
    if (seen.size === count) return classes;
    count = seen.size;
  }
}

function numberIn(reference: string): number {
  return Number(/\d+/.exec(reference.replace('$defs', ''))?.[0]);
}
