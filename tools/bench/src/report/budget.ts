import { table } from './table.js';

/** A figure that must not grow beyond a limit. */
export interface Budget {
  what: string;
  figure: number;
  limit: number;
  /** The figure must stay below the limit, not only not above it. */
  strict?: boolean;
}

export const holds = ({ figure, limit, strict = false }: Budget): boolean =>
  strict ? figure < limit : figure <= limit;

export function budgetTable(budgets: readonly Budget[]): string {
  const number = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: value < 100 ? 3 : 21 });
  return table(
    ['budget', 'figure:', 'limit:', ''],
    budgets.map((budget) => [
      budget.what,
      number(budget.figure),
      `${budget.strict === true ? '< ' : ''}${number(budget.limit)}`,
      holds(budget) ? 'holds' : '**exceeded**',
    ]),
  );
}
