import { sample, stringMatching } from 'fast-check';
import { lengthOf, regexOf } from '../json.js';

const SAMPLES = 60;
const KNOWN = new Map<string, string[]>();

/** Strings that match a pattern, short ones first; none when the pattern has something that cannot be generated. */
export function matching(pattern: string, bounds: { min: number; max: number; seed: number }): string[] {
  const key = `${bounds.seed} ${pattern}`;
  const known = KNOWN.get(key) ?? generate(pattern, bounds.seed);
  KNOWN.set(key, known);
  return known.filter((text) => lengthOf(text) >= bounds.min && lengthOf(text) <= bounds.max);
}

function generate(pattern: string, seed: number): string[] {
  const regex = regexOf(pattern);
  if (!regex) return [];
  try {
    const small = sample(stringMatching(regex, { size: 'xsmall' }), { seed, numRuns: SAMPLES / 2 });
    const large = sample(stringMatching(regex), { seed, numRuns: SAMPLES / 2 });
    const readable = (text: string): number => (/^[\x20-\x7e]*$/.test(text) ? 0 : 1000);
    return [...new Set([...small, ...large])].sort(
      (a, b) => a.length + readable(a) - b.length - readable(b) || (a < b ? -1 : 1),
    );
  } catch {
    return [];
  }
}
