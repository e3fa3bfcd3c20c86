import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** What became of a fault. */
export interface Row {
  readonly fault: string;
  readonly operation: string;
  readonly outcome: string;
  /** Attempts that the client made. */
  readonly attempts: number;
  /** Requests that the server got. */
  readonly arrived: number;
}

const HEAD = ['fault', 'operation', 'outcome', 'attempts', 'arrived'];

/** The outcomes of all faults; operations that fared alike share a line. */
export class Table {
  readonly #faults: string[] = [];
  readonly #rows: Row[] = [];

  /** Lines come in the order of the plan, whichever test ends first. */
  plan(fault: string): void {
    this.#faults.push(fault);
  }

  add(row: Row): void {
    this.#rows.push(row);
  }

  lines(): string[][] {
    const order = new Map(this.#faults.map((fault, index) => [fault, index]));
    const sorted = this.#rows.toSorted((a, b) => (order.get(a.fault) ?? 0) - (order.get(b.fault) ?? 0));
    const lines = new Map<string, string[]>();
    for (const { fault, operation, outcome, attempts, arrived } of sorted) {
      const id = JSON.stringify([fault, outcome, attempts, arrived]);
      const [, others] = lines.get(id) ?? [];
      lines.set(id, [fault, others ? `${others}, ${operation}` : operation, outcome, `${attempts}`, `${arrived}`]);
    }
    return [...lines.values()];
  }

  toString(): string {
    const lines = [HEAD, ...this.lines()];
    const widths = HEAD.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
    return lines
      .map((cells) =>
        cells
          .map((cell, i) => cell.padEnd(widths[i] ?? 0))
          .join('  ')
          .trimEnd(),
      )
      .join('\n');
  }

  /** Writes the table as Markdown. Lines of operations that are not in it, from tests of another client, stay. */
  write(file: string): void {
    const operations = new Set(this.#rows.map(({ operation }) => operation));
    const present = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(2) : [];
    const others = present.filter((line) => line && ![...operations].some((name) => line.includes(` ${name}`)));
    const own = this.lines().map(markdown);
    writeFileSync(file, `${[markdown(HEAD), markdown(HEAD.map(() => '---')), ...others, ...own].join('\n')}\n`);
  }
}

function markdown(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
