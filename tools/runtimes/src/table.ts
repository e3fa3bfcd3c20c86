import type { Outcome } from './check.js';

const HEADINGS = ['what', 'version', 'outcome', 'seconds'];

/** The outcomes as a table in Markdown, and below it what is wrong. */
export function report(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ name, version, failure, seconds }) => [
    name,
    version || '-',
    failure === undefined ? 'passed' : 'FAILED',
    seconds.toFixed(1),
  ]);
  const failures = new Map<string, string[]>();
  for (const { name, failure } of outcomes) {
    if (failure !== undefined) failures.set(failure, [...(failures.get(failure) ?? []), name]);
  }
  // What fails in all runtimes for the same reason is told once.
  const details = [...failures].map(
    ([failure, names]) => `\nFAILED: ${names.join('; ')}\n${failure.trim().replaceAll(/^/gm, '  ')}`,
  );
  const failed = [...failures.values()].flat().length;
  return [...table([HEADINGS, ...rows]), ...details, `\n${outcomes.length - failed} passed, ${failed} failed`].join(
    '\n',
  );
}

/** The first row has the headings; the last column has numbers. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const last = widths.length - 1;
  const line = (row: readonly string[]) => {
    const cells = widths.map((width, column) => {
      const cell = row[column] ?? '';
      return column === last ? cell.padStart(width) : cell.padEnd(width);
    });
    return `| ${cells.join(' | ')} |`;
  };
  const rule = widths.map((width, column) => (column === last ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  const [headings = [], ...body] = rows;
  return [line(headings), line(rule), ...body.map(line)];
}
