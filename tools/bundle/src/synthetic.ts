import {
  type Bundle,
  isObject,
  type Json,
  type Operation,
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
    const tag = newName(random, tags);
    tags.push({ name: tag, description: `All about ${tag.toLowerCase()}. ${wordsOf(random, 12)}.` });
    const copied = models.slice(0, operations - made);
    const renaming = copyComponents(result, bundle, copied, tag, random);
    for (let index = 0; index < PER_TAG && made + index < operations; index += 1) {
      const model = copied[index % copied.length];
      if (model === undefined) throw new Error('The bundle has no operation to copy.');
      const thing = `${nameOf(random)}${nameOf(random).toLowerCase()}`;
      const copy = objectOf(renamed(structuredClone(model.object), renaming));
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

/** New names, by the old. */
interface Renaming {
  schemas: Map<string, string>;
  examples: Map<string, string>;
  fields: Map<string, string>;
}

/** Copies the schemas and the examples of the operations' bodies under names that begin with that of the tag. */
function copyComponents(
  result: Bundle,
  bundle: Bundle,
  operations: readonly Operation[],
  tag: string,
  random: () => number,
): Renaming {
  const bodies = operations.flatMap(({ object }) => [
    objectOf(object['requestBody']),
    resolved(bundle, objectOf(object['responses'])['200']),
  ]);
  const { schemas } = bundle.components;
  const examples = objectOf(bundle.components['examples']);
  const copied = [...new Set(bodies.flatMap((body) => reachableSchemas(bundle, body)))].filter(
    (name) => !isLong(schemas[name]?.['enum']),
  );
  const prefixed = (names: readonly string[]) =>
    new Map(names.map((name) => [name, `${tag.replaceAll(' ', '')}${name}`]));
  const renaming = {
    schemas: prefixed(copied),
    examples: prefixed(Object.keys(examples).filter((name) => bodies.some((body) => mentions(body, name)))),
    fields: newFields(bundle, copied, random),
  };
  for (const [name, copy] of renaming.schemas)
    result.components.schemas[copy] = objectOf(renamed(structuredClone(schemas[name]), renaming));
  const target = objectOf(result.components['examples']);
  for (const [name, copy] of renaming.examples) {
    const example = objectOf(structuredClone(examples[name]));
    target[copy] = { ...example, value: renamed(example['value'], renaming, 'value') };
  }
  return renaming;
}

const isLong = (values: unknown): boolean => Array.isArray(values) && values.length > LONG_ENUM;

const mentions = (node: Json | undefined, example: string): boolean =>
  JSON.stringify(node).includes(`"#/components/examples/${example}"`);

/** A fifth of the fields that are simple wherever they are get names of their own. What parameters ask for by name keeps it. */
function newFields(bundle: Bundle, copied: readonly string[], random: () => number): Map<string, string> {
  const properties = copied.map((name) => objectOf(bundle.components.schemas[name]?.['properties']));
  const parameters = new Set(
    Object.values(objectOf(bundle.components['parameters'])).map((one) => objectOf(one)['name']),
  );
  const isPlain = (schema: unknown) =>
    objectOf(schema)['type'] !== 'array' && objectOf(schema)['x-exclusive-with'] === undefined;
  const names = new Set(properties.flatMap((fields) => Object.keys(fields)));
  return new Map(
    [...names]
      .filter((name) => !parameters.has(name))
      .filter((name) => properties.every((fields) => !(name in fields) || isPlain(fields[name])))
      .filter(() => random() < 0.2)
      .map((name) => [name, `${nameOf(random).toLowerCase()}_${name}`]),
  );
}

/** The names of fields stand as keys (`properties`, examples) and in lists (`required`). */
function renamed(node: Json | undefined, renaming: Renaming, within = ''): Json {
  const { schemas, examples, fields } = renaming;
  if (Array.isArray(node)) {
    return node.map((item) =>
      within === 'required' && typeof item === 'string' ? (fields.get(item) ?? item) : renamed(item, renaming, within),
    );
  }
  if (!isObject(node)) return node ?? null;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      if (key === '$ref' && typeof value === 'string') {
        const [, kind, name = ''] = /^#\/components\/(schemas|examples)\/(.+)$/.exec(value) ?? [];
        const copy = (kind === 'schemas' ? schemas : examples).get(name);
        return [key, copy === undefined ? value : `#/components/${kind}/${copy}`];
      }
      if (within === 'value') return [fields.get(key) ?? key, renamed(value, renaming, within)];
      return [within === 'properties' ? (fields.get(key) ?? key) : key, renamed(value, renaming, key)];
    }),
  );
}

function newName(random: () => number, tags: readonly Json[]): string {
  const name = nameOf(random);
  return tags.some((tag) => objectOf(tag)['name'] === name) ? newName(random, tags) : name;
}

/** A word that nobody has: `Bavodi`. */
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
