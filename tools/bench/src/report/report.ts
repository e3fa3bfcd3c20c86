import { type Budget, budgetText } from './budget.js';
import type { Comparison } from './comparison.js';

/** What an area has measured, for people and for programs. */
export interface Report {
  /** Tables and remarks. */
  markdown: string;
  figures: unknown;
  budgets: Budget[];
  /** Ours beside others: what the overview of all areas is made of. */
  comparisons: Comparison[];
}

/** All of a report as text: its tables, then its budgets. */
export function render({ markdown, budgets }: Pick<Report, 'markdown' | 'budgets'>): string {
  return budgets.length === 0 ? markdown : `${markdown}\n\n${budgetText(budgets)}`;
}
