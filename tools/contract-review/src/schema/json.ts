import type { Json } from '@eflow/pipeline';

/** The text of a value, the same whatever the order of the keys. */
export function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${stable(part)}`);
  return `{${entries.join(',')}}`;
}

/** Each value once, in the order of their texts. */
export function distinct(values: readonly Json[]): Json[] {
  const byText = new Map(values.map((value) => [stable(value), value]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

export function sameValue(a: unknown, b: unknown): boolean {
  return stable(a) === stable(b);
}

/** Number of characters, as JSON Schema counts them. */
export function lengthOf(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

const REGEXES = new Map<string, RegExp | undefined>();

/** The pattern as validators read it, or nothing when it is none. */
export function regexOf(pattern: string): RegExp | undefined {
  if (REGEXES.has(pattern)) return REGEXES.get(pattern);
  const regex = parse(pattern, 'u') ?? parse(pattern, '');
  REGEXES.set(pattern, regex);
  return regex;
}

function parse(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return undefined;
  }
}
