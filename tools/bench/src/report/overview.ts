import { best, type Comparison, lag } from './comparison.js';
import { figureText, ratioText } from './number.js';
import { table } from './table.js';

/** How many of the worst ratios are named. */
const WORST = 3;

/** All comparisons as one table. */
export function shortTable(comparisons: readonly Comparison[]): string {
  return table(
    ['what', 'ours:', 'best of the others:', 'by', 'ratio:', 'first'],
    comparisons.map((comparison) => {
      const { what, unit, ours } = comparison;
      const other = best(comparison);
      const ratio = lag(comparison);
      return [
        what,
        withUnit(ours, unit),
        withUnit(other.figure, unit),
        other.name,
        ratioText(ratio),
        ratio > 1 ? '**no**' : 'yes',
      ];
    }),
  );
}

/** Where others are ahead, the furthest first, and why. */
export function lagList(comparisons: readonly Comparison[]): string {
  const behind = byLag(comparisons).filter((comparison) => lag(comparison) > 1);
  if (behind.length === 0) return 'We are first everywhere.';
  return behind.map((comparison) => `- **${comparison.what}**: ${against(comparison)}. ${comparison.why}`).join('\n');
}

/** The worst ratios, where others are ahead and where not. */
export function worstText(comparisons: readonly Comparison[]): string {
  return byLag(comparisons)
    .slice(0, WORST)
    .map((comparison, index) => `${index + 1}. ${comparison.what}: ${against(comparison)}.`)
    .join('\n');
}

const byLag = (comparisons: readonly Comparison[]): Comparison[] => comparisons.toSorted((a, b) => lag(b) - lag(a));

/** `ratio 1.23, ours 12.3 µs beside 10.0 µs of ky` */
function against(comparison: Comparison): string {
  const { unit, ours } = comparison;
  const { name, figure } = best(comparison);
  return `ratio ${ratioText(lag(comparison))}, ours ${withUnit(ours, unit)} beside ${withUnit(figure, unit)} of ${name}`;
}

const withUnit = (figure: number, unit: string): string => `${figureText(figure)} ${unit}`;
