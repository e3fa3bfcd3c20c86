import {
  type Bundle,
  isObject,
  type Json,
  type JsonObject,
  objectOf,
  operationsOf,
  reachableSchemas,
  resolved,
} from './index.js';

/** Operations of a tag. */
const PER_TAG = 8;
/** Longer lists of values are shared, as they are in a real API. */
const LONG_ENUM = 20;

/**
 * A bundle with so many operations: the real ones, and copies of them with names of their own. Each tag has copies of the
 * schemas, in which some fields have new names too. The same numbers give the same bundle.
 */
export function syntheticContract(bundle: Bundle, operations: number, seed = 1): Bundle {
  const result = structuredClone(bundle);
  const random = randomOf(seed);
  const models = operationsOf(bundle);
  const tags = Array.isArray(result['tags']) ? result['tags'] : [];
  for (let made = models.length; made < operations; made += PER_TAG) {
    const tag = nameOf(random);
    const fields = new Map<string, string>();
    const schemas = new Map<string, string>();
    tags.push({ name: tag, description: `All about ${tag.toLowerCase()}. ${wordsOf(random, 12)}.` });
    for (let index = 0; index < PER_TAG && made + index < operations; index += 1) {
      const model = models[(made + index) % models.length];
      if (model === undefined) throw new Error('The bundle has no operation to copy.');
      const thing = `${nameOf(random)}${nameOf(random).toLowerCase()}`;
      copySchemas(result, bundle, model.object, tag, { schemas, fields, random });
      const copy = objectOf(renamed(structuredClone(model.object), schemas, fields));
      const path = model.path.replace(/\/(deals|offergroups)/, `/${thing.toLowerCase()}s$&`);
      result.paths[path] = {
        [model.method]: {
          ...copy,
          operationId: `${/^[a-z]+/.exec(model.id)?.[0]}${thing}${tag.replaceAll(' ', '')}`,
          summary: `${String(copy['summary'])
            .replace(/ (a|an|the) /, ` the ${thing.toLowerCase()} `)
            .slice(0, 60)}`,
          tags: [tag],
          'x-client-method': `${model.object['x-client-method']}${thing}`,
        },
      };
    }
  }
  return result;
}

interface Copying {
  /** New names of schemas, by the old. */
  schemas: Map<string, string>;
  /** New names of fields, by the old. */
  fields: Map<string, string>;
  random: () => number;
}

function copySchemas(result: Bundle, bundle: Bundle, operation: JsonObject, tag: string, copying: Copying): void {
  const { schemas, fields, random } = copying;
  const parts = [objectOf(operation['requestBody']), resolved(bundle, objectOf(operation['responses'])['200'])];
  const names = parts.flatMap((part) => reachableSchemas(bundle, part)).filter((name) => !schemas.has(name));
  for (const name of new Set(names)) {
    const { enum: values } = objectOf(bundle.components.schemas[name]);
    if (Array.isArray(values) && values.length > LONG_ENUM) continue;
    schemas.set(name, `${tag.replaceAll(' ', '')}${name}`);
    for (const [field, schema] of Object.entries(objectOf(objectOf(bundle.components.schemas[name])['properties']))) {
      const plain = objectOf(schema)['type'] !== 'array' && objectOf(schema)['x-exclusive-with'] === undefined;
      if (plain && !fields.has(field) && random() < 0.2) fields.set(field, `${nameOf(random).toLowerCase()}_${field}`);
    }
  }
  for (const name of new Set(names)) {
    const copy = schemas.get(name);
    if (copy !== undefined) {
      result.components.schemas[copy] = objectOf(
        renamed(structuredClone(bundle.components.schemas[name]), schemas, fields),
      );
    }
  }
}

/** The names of fields stand as keys (`properties`, examples) and in lists (`required`). */
function renamed(node: Json | undefined, schemas: Map<string, string>, fields: Map<string, string>, within = ''): Json {
  if (Array.isArray(node)) {
    return node.map((item) =>
      within === 'required' && typeof item === 'string' ? (fields.get(item) ?? item) : renamed(item, schemas, fields),
    );
  }
  if (!isObject(node)) return node ?? null;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      if (key === '$ref' && typeof value === 'string') {
        const name = /^#\/components\/schemas\/(.+)$/.exec(value)?.[1] ?? '';
        return [key, schemas.has(name) ? `#/components/schemas/${schemas.get(name)}` : value];
      }
      return [within === 'properties' ? (fields.get(key) ?? key) : key, renamed(value, schemas, fields, key)];
    }),
  );
}

/** A name of two words that nobody has: `Bavodi Kelora`. */
function nameOf(random: () => number): string {
  const word = (): string => {
    const syllables = Array.from(
      { length: 2 + Math.floor(random() * 2) },
      () => `${pick('bcdfghjklmnprstvwz', random)}${pick('aeiou', random)}`,
    );
    return syllables.join('');
  };
  const text = word();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function wordsOf(random: () => number, count: number): string {
  return Array.from({ length: count }, () => nameOf(random).toLowerCase()).join(' ');
}

function pick(letters: string, random: () => number): string {
  return letters.charAt(Math.floor(random() * letters.length));
}

/** Mulberry32: a small generator that is the same everywhere. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
