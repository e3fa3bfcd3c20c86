import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Run, runMeasured } from '../measure/run-measured.js';
import { median } from '../measure/statistics.js';
import type { Budget } from '../report/budget.js';
import type { Comparison } from '../report/comparison.js';
import type { Report } from '../report/report.js';
import { table, whole } from '../report/table.js';
import { contractPair, largePairs, type Pair, programs } from './review-pairs.js';

const ROUNDS = 3;
const MB = 1e6;
/** Bytes of the first version of the pairs that are cut. */
const SIZES = [1 * MB, 4 * MB];

/** What a tool took for a pair, round by round. */
export interface Cost {
  pair: string;
  bytes: [number, number];
  tool: 'contract-review' | 'redocly diff';
  runs: Run[];
}

const REMARK =
  'Medians of the rounds, each in new processes. contract-review bundles both sides, runs `redocly diff`, looks for ' +
  'witnesses and compiles the types; of this contract it compares three documents, `redocly diff` the one that has ' +
  'the others in it. Memory: of all processes of a tool at the same time, which counts what they share more than once. ' +
  'The pairs that are cut have the first paths of the whole one and what these need, indented as it is.';

/** Our review of changes beside the comparison that it is based on. */
export async function benchReview(): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-review-'));
  try {
    const pairs = [contractPair(join(folder, 'contract')), ...largePairs(folder, SIZES)];
    const costs = await measure(pairs, folder);
    return {
      markdown: `${costTable(costs)}\n\n${REMARK}`,
      figures: costs,
      budgets: reviewBudgets(costs),
      comparisons: reviewComparisons(costs),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(pairs: readonly Pair[], folder: string): Promise<Cost[]> {
  const config = join(folder, 'redocly.yaml');
  writeFileSync(config, 'telemetry: off\nextends: [diff-recommended]\n');
  const json = ['--format', 'json', '--output'];
  const costs: Cost[] = pairs.flatMap(({ name: pair, bytes }) => [
    { pair, bytes, tool: 'contract-review', runs: [] },
    { pair, bytes, tool: 'redocly diff', runs: [] },
  ]);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, { folder: cwd, ours, files }] of pairs.entries()) {
      const output = join(folder, 'report.json');
      const redocly = ['diff', ...files, '--config', config, '--fail-on=none', ...json, output];
      // A closed gate is a result.
      const review = [programs.review, ...ours, ...json, output];
      costs[2 * index]?.runs.push(await runMeasured(process.execPath, review, { cwd, codes: [0, 1] }));
      costs[2 * index + 1]?.runs.push(
        await runMeasured(process.execPath, [programs.redocly, ...redocly], { cwd, codes: [0] }),
      );
    }
  }
  return costs;
}

const seconds = ({ runs }: Cost): number => median(runs.map((run) => run.seconds));
const peak = ({ runs }: Cost): number => median(runs.map((run) => run.peak));

export function costTable(costs: readonly Cost[]): string {
  return table(
    ['pair', 'MB:', 'tool', 'seconds:', 'peak memory, MB:'],
    costs.map((cost) => [
      cost.pair,
      cost.bytes.map((bytes) => (bytes / MB).toFixed(1)).join(' → '),
      cost.tool,
      seconds(cost).toFixed(1),
      whole(peak(cost) / MB),
    ]),
  );
}

/** This contract in 5 seconds; a pair of 4 MB in 12 seconds and 1 GB. */
export function reviewBudgets(costs: readonly Cost[]): Budget[] {
  const ours = costs.filter(({ tool }) => tool === 'contract-review');
  const [contract, , four] = ours;
  if (contract === undefined || four === undefined) throw new Error('There are not figures of all pairs.');
  return [
    { what: `seconds, ${contract.pair}`, figure: seconds(contract), limit: 5 },
    { what: `seconds, ${four.pair}`, figure: seconds(four), limit: 12 },
    { what: `MB of memory, ${four.pair}`, figure: peak(four) / MB, limit: 1_000 },
  ];
}

const IDS = ['review.contract', 'review.1mb', 'review.4mb', 'review.12mb'];
const WHY =
  '`redocly diff` is the first of the steps of ours, and rates each change by a rule. Ours then proves each verdict: ' +
  'canonical schemas, a request or response that shows the break, both sets of types through the compiler, and what is reached.';

/** Each pair, by the seconds of both. */
export function reviewComparisons(costs: readonly Cost[]): Comparison[] {
  const theirs = new Map(costs.filter(({ tool }) => tool === 'redocly diff').map((cost) => [cost.pair, cost]));
  return costs
    .filter(({ tool }) => tool === 'contract-review')
    .flatMap((cost, index) => {
      const [id, other] = [IDS[index], theirs.get(cost.pair)];
      if (id === undefined || other === undefined) throw new Error(`There is nothing to compare ${cost.pair} with.`);
      return {
        id,
        what: `Review of a change: ${cost.pair}`,
        unit: 's',
        better: 'less' as const,
        name: 'contract-review',
        ours: seconds(cost),
        peers: [{ name: 'redocly diff alone', figure: seconds(other) }],
        why: WHY,
      };
    });
}
