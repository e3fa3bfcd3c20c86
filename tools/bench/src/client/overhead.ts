import { askChild } from '../measure/child.js';
import { median } from '../measure/statistics.js';
import type { Budget } from '../report/budget.js';

/** CPU microseconds per call, round by round, of one client. In each round all clients had their turn. */
export interface Rounds {
  name: string;
  get: number[];
  post: number[];
}

interface Cost {
  minimum: number;
  median: number;
  /** In relation to the bare fetch. */
  ratio: number;
}

export interface Overhead {
  name: string;
  get: Cost;
  post: Cost;
}

/** What a call costs beyond the network, for each adapter. */
export async function measureOverhead(names: readonly string[]): Promise<Rounds[]> {
  // The boundary: the module sends this and nothing else.
  return (await askChild('client/overhead-run.js', names)) as Rounds[];
}

/** The costs, the least first. */
export function costs(rounds: readonly Rounds[]): Overhead[] {
  const bare = roundsOf('bare', rounds);
  const cost = (values: readonly number[], floor: readonly number[]): Cost => ({
    minimum: Math.min(...values),
    median: median(values),
    ratio: ratio(values, floor),
  });
  return rounds
    .map(({ name, get, post }) => ({ name, get: cost(get, bare.get), post: cost(post, bare.post) }))
    .toSorted((a, b) => a.get.ratio - b.get.ratio);
}

/** With all defaults, no call of ours may cost more than one of openapi-fetch alone, and each less than one of hey-api. */
export function overheadBudgets(rounds: readonly Rounds[]): Budget[] {
  const ours = roundsOf('ours', rounds);
  return (['get', 'post'] as const).flatMap((method) =>
    ['openapi-fetch', 'hey-api'].map((peer) => ({
      what: `CPU per ${method.toUpperCase()}, ours in relation to ${peer}`,
      figure: ratio(ours[method], roundsOf(peer, rounds)[method]),
      limit: 1,
      strict: peer === 'hey-api',
    })),
  );
}

/** The median of the relations within each round, which a machine that is slow for a while does not change. */
const ratio = (values: readonly number[], others: readonly number[]): number =>
  median(values.map((value, round) => value / (others[round] ?? Number.NaN)));

function roundsOf(wanted: string, rounds: readonly Rounds[]): Rounds {
  const found = rounds.find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`There are no figures of ${wanted} to compare with.`);
  return found;
}
