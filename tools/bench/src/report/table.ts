type Cell = string | number;

/** A table in Markdown; columns whose heads end in a colon are aligned to the right. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((name) => (name.endsWith(':') ? '---:' : '---'));
  return [line(head.map((name) => name.replace(/:$/, ''))), line(rule), ...rows.map(line)].join('\n');
}

export const whole = (value: number): string => Math.round(value).toLocaleString('en');
