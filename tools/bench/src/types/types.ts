import { join } from 'node:path';
import { generatePeers, preparePeers } from '../measure/peers.js';
import type { Report } from '../report/report.js';
import { checkRounds, fourCalls } from './check-rounds.js';
import { completionRounds } from './completion-rounds.js';
import { makeLargeClients } from './large-clients.js';
import { LARGE, REAL, TYPESCRIPT_7, writeRepeated } from './programs.js';
import { typesBudgets } from './types-budgets.js';
import { typesComparisons } from './types-comparisons.js';
import { typesMarkdown } from './types-markdown.js';

/** The work that programs with our clients and those of others make for the compiler and for an editor. */
export async function benchTypes(): Promise<Report> {
  preparePeers();
  makeLargeClients(LARGE.folder, LARGE.operations, TYPESCRIPT_7);
  generatePeers(join(LARGE.folder, 'contract/openapi/everflow.json'), LARGE.folder);
  const contracts = [REAL, LARGE];
  contracts.forEach(writeRepeated);

  const checks = checkRounds(contracts);
  const completions = await completionRounds(contracts);
  const figures = { checks, completions };
  return {
    markdown: typesMarkdown(figures),
    figures,
    budgets: [...contracts.flatMap(fourCalls), ...typesBudgets(checks)],
    comparisons: typesComparisons(figures),
  };
}
