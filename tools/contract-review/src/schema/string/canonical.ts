import { json, type Parts } from '../canonical/part.js';
import { distinct } from '../json.js';
import type { Branch } from '../tableau.js';
import { rulesOf } from './solve.js';

export function stringForm(branch: Branch): Parts | undefined {
  const { min, max, patterns, notPatterns } = rulesOf(branch);
  if (min > max) return undefined;
  return {
    ...(min > 0 && { minLength: json(min) }),
    ...(Number.isFinite(max) && { maxLength: json(max) }),
    ...(patterns.length > 0 && { patterns: json(distinct(patterns)) }),
    ...(notPatterns.length > 0 && { notPatterns: json(distinct(notPatterns)) }),
  };
}
