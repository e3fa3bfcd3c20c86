import { table } from './table.js';

/** A figure that must not grow beyond a limit. */
export interface Budget {
  what: string;
  figure: number;
  limit: number;
  /** The figure must stay below the limit, not only not above it. */
  strict?: boolean;
  /** Why it is exceeded, should it be. No figures: those change with every run. */
  why?: string;
}

export const holds = ({ figure, limit, strict = false }: Budget): boolean =>
  strict ? figure < limit : figure <= limit;

/** All budgets, and why those are exceeded that are. */
export function budgetText(budgets: readonly Budget[]): string {
  const reasons = budgets
    .filter((budget) => !holds(budget) && budget.why !== undefined)
    .map(({ what, why }) => `- **${what}**: ${why}`);
  return [budgetTable(budgets), ...(reasons.length > 0 ? [reasons.join('\n')] : [])].join('\n\n');
}

function budgetTable(budgets: readonly Budget[]): string {
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
