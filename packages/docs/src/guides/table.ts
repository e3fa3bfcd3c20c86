import type { Markdown } from '../model/page.js';

/** Rows of Markdown under a heading each. */
export interface Table {
  head: readonly string[];
  rows: readonly (readonly Markdown[])[];
}

/** No page grows with the contract. */
const MOST = 60;

/** The table as Markdown; what is too much for a guide is left to the reference. */
export function markdownTable({ head, rows }: Table): Markdown {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  const more = rows.length > MOST ? [`${rows.length - MOST} more are in [the reference](/reference/index)`] : [];
  return [
    line(head),
    `|${' --- |'.repeat(head.length)}`,
    ...[...rows.slice(0, MOST), more].filter(full).map(line),
  ].join('\n');
}

function full(row: readonly string[]): boolean {
  return row.length > 0;
}

/** A cell is one line, and a bar would end it, even among backticks. */
function cell(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}
