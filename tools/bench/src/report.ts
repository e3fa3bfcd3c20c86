import { type Budget, budgetTable } from './budget.js';

/** What an area has measured, for people and for programs. */
export interface Report {
  /** Tables and remarks. */
  markdown: string;
  figures: unknown;
  budgets: Budget[];
}

/** All of a report as text: its tables, then its budgets. */
export function render({ markdown, budgets }: Report): string {
  return budgets.length === 0 ? markdown : `${markdown}\n\n${budgetTable(budgets)}`;
}
