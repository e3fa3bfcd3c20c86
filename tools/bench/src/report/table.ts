import { markdownTable } from 'markdown-table';

type Cell = string | number;

/** A table in Markdown; columns whose heads end in a colon are aligned to the right. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const names = head.map((name) => name.replace(/:$/, ''));
  const align = head.map((name) => (name.endsWith(':') ? 'right' : ''));
  return markdownTable([names, ...rows.map((row) => row.map(String))], { align });
}

export const whole = (value: number): string => Math.round(value).toLocaleString('en');
