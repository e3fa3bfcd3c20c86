import { isDeepStrictEqual } from 'node:util';
import { objectOf } from '@eflow/pipeline';
import type { Json, JsonObject } from '../change.js';
import type { Policy } from '../policy.js';
import { childPair, type Pair } from './document.js';
import { type Found, found, type Use } from './found.js';

/** Keys whose values are only read by people. */
const WORDS: ReadonlySet<string> = new Set([
  'description',
  'summary',
  'title',
  'example',
  'examples',
  'externalDocs',
  'tags',
  '$comment',
  'xml',
]);

export interface RestOptions {
  policy: Policy;
  uses: readonly Use[];
  /** Keys that somebody else compares. */
  handled: ReadonlySet<string>;
  identity?: readonly string[];
}

/** What no rule of the other modules is about: words, extensions, and what this tool does not know. Nothing is left out. */
export function* compareRest(pair: Pair, { policy, uses, handled, identity }: RestOptions): Generator<Found> {
  const base = objectOf(pair.base.value);
  const revision = objectOf(pair.revision.value);
  const changed = [...new Set([...Object.keys(base), ...Object.keys(revision)])]
    .filter((key) => !handled.has(key) && !isDeepStrictEqual(base[key], revision[key]))
    .sort();
  const isWords = (key: string) => WORDS.has(key) || policy.documentation.includes(key);
  const words = changed.filter(isWords);
  const named = (key?: string) => (identity ? { identity: key === undefined ? identity : [...identity, key] } : {});
  if (words.length > 0) {
    yield found({
      rule: 'docs-changed',
      kind: 'changed',
      pair,
      before: pick(base, words),
      after: pick(revision, words),
      class: 'DOCS',
      verdict: 'compatible',
      reason: `Only words changed: ${words.join(', ')}.`,
      uses,
      ...named(),
    });
  }
  for (const key of changed.filter((key) => !isWords(key))) {
    const extension = key.startsWith('x-');
    yield found({
      rule: extension ? 'extension-changed' : 'other-changed',
      pair: childPair(pair, key),
      class: extension ? 'TYPES' : 'HTTP',
      verdict: extension ? 'compatible' : 'unknown',
      reason: extension
        ? `\`${key}\` may be read by a generator of code.`
        : `No rule knows what a change of \`${key}\` does.`,
      uses,
      ...named(key),
    });
  }
}

function pick(object: JsonObject, keys: readonly string[]): Json {
  return Object.fromEntries(keys.filter((key) => object[key] !== undefined).map((key) => [key, object[key]]));
}
