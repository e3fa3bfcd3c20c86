import { type Comparison, checkComparisons } from './comparison.js';
import type { Machine } from './machine.js';
import type { Report } from './report.js';
import type { Version } from './versions.js';

/** All that one run has measured: what `results.json` holds and everything else is rendered from. */
export interface Results {
  /** `2026-01-31`. */
  date: string;
  machine: Machine;
  versions: Version[];
  areas: AreaResult[];
}

export interface AreaResult extends Report {
  area: string;
  /** That measuring it took. */
  seconds: number;
}

/** Throws when something among them cannot be shown. */
export function comparisonsOf({ areas }: Results): Comparison[] {
  const all = areas.flatMap(({ comparisons }) => comparisons);
  checkComparisons(all);
  return all;
}

export function comparisonNamed(comparisons: readonly Comparison[], id: string): Comparison {
  const found = comparisons.find((comparison) => comparison.id === id);
  if (found === undefined) throw new Error(`No area has measured ${id}.`);
  return found;
}
