import { isDeepStrictEqual } from 'node:util';
import { isObject, type Json } from '@eflow/pipeline';

const LONGEST = 60;
const MOST = 3;
const WORDS = new Set(['description', 'summary', 'title', 'example', 'examples', 'externalDocs']);

/** What changed, in short: `maxLength: 100 → 60`. Nothing, where that cannot be said in short. */
export function delta(before: Json | undefined, after: Json | undefined): string[] {
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    const differing = keys.filter((key) => !WORDS.has(key) && !isDeepStrictEqual(before[key], after[key]));
    const told = differing.flatMap((key) => {
      const [old, now] = [short(before[key]), short(after[key])];
      return old === undefined || now === undefined ? [] : [`${key}: ${old} → ${now}`];
    });
    return told.length > MOST ? [] : told;
  }
  const [old, now] = [short(before), short(after)];
  return before === undefined || after === undefined || old === undefined || now === undefined
    ? []
    : [`${old} → ${now}`];
}

function short(value: Json | undefined): string | undefined {
  if (value === undefined) return '(none)';
  if (isObject(value)) return undefined;
  const text = JSON.stringify(value);
  return text.length > LONGEST ? undefined : text;
}
