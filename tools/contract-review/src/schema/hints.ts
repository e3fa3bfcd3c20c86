import { isObject, type Json } from '@eflow/pipeline';
import * as fc from 'fast-check';
import type { Closed } from './document.js';
import { distinct, regexOf } from './json.js';

/** What two schemas mention: values around which they may differ. */
export interface Hints {
  values: Json[];
  numbers: number[];
  strings: string[];
  names: string[];
  /** Texts that match, by pattern, as far as they can be generated. */
  patterns: Map<string, fc.Arbitrary<string>>;
}

const MAX_HINTS = 200;
const MAX_PATTERNS = 10;

export function hintsOf(documents: readonly Closed[]): Hints {
  const hints: Hints = {
    values: [null, true, false, '', {}, []],
    numbers: [0, 1, -1, 0.5],
    strings: ['', 'a'],
    names: ['extra'],
    patterns: new Map(),
  };
  const patterns = new Set<string>();
  const visit = (schema: Json | undefined): void => {
    if (Array.isArray(schema)) schema.forEach(visit);
    if (!isObject(schema)) return;
    for (const [key, value] of Object.entries(schema)) {
      if (key === 'const') hints.values.push(value ?? null);
      else if (key === 'enum' && Array.isArray(value)) hints.values.push(...value);
      else if (key === 'pattern' && typeof value === 'string') patterns.add(value);
      else if (key === 'required' && Array.isArray(value)) hints.names.push(...value.map(String));
      else if (typeof value === 'number') hints.numbers.push(value, value + 1, value - 1, value + 0.5);
      else if (key === 'properties' && isObject(value)) hints.names.push(...Object.keys(value));
      if (key !== 'enum' && key !== 'const') visit(value);
    }
  };
  for (const { schema, defs } of documents) visit([schema, ...defs]);
  hints.values = distinct(hints.values).slice(0, MAX_HINTS);
  for (const value of hints.values) {
    if (typeof value === 'string') hints.strings.push(value);
    if (typeof value === 'number') hints.numbers.push(value);
  }
  hints.strings.push(...hints.numbers.filter((count) => count >= 0 && count < 100).map((count) => 'a'.repeat(count)));
  hints.values.push(
    ...[...new Set(hints.numbers)].slice(0, MAX_HINTS),
    ...[...new Set(hints.strings)].slice(0, MAX_HINTS),
  );
  for (const pattern of [...patterns].slice(0, MAX_PATTERNS)) {
    const texts = textsOf(pattern);
    if (texts) hints.patterns.set(pattern, texts);
  }
  return hints;
}

function textsOf(pattern: string): fc.Arbitrary<string> | undefined {
  const regex = regexOf(pattern);
  try {
    return regex && fc.stringMatching(regex);
  } catch {
    // Something in it cannot be generated.
    return undefined;
  }
}
