import type { Report } from '../report/report.js';
import { table, whole } from '../report/table.js';
import { benchMock } from './throughput.js';

export async function reportMock(): Promise<Report> {
  const figures = await benchMock();
  const { mock, constant, ratio, growth, requestsForMemory } = figures;
  const rates = table(
    ['mock server', 'requests per second:', 'ratio:'],
    [
      ['@eflow/mock, `listOfferDeals`', whole(mock), ratio.toFixed(2)],
      ['the same server, a constant answer', whole(constant), '1.00'],
    ],
  );
  const memory = `${growth < 0 ? '' : '+'}${(growth / 1e6).toFixed(1)} MB`;
  return {
    markdown: `${rates}\n\nMemory after ${whole(requestsForMemory)} requests: ${memory}.`,
    figures,
    budgets: [],
    comparisons: [],
  };
}
