import { best, type Comparison, type Peer, ranked } from './comparison.js';
import { comparisonNamed, comparisonsOf, type Results } from './results.js';

/** One of the five figures that matter most to users, for the chart and the README. */
export interface Panel {
  id: string;
  title: string;
  /** What the figures are, with their unit. */
  note: string;
  better: 'less' | 'more';
  /** The better ones first. */
  bars: Bar[];
  command: string;
}

export interface Bar extends Peer {
  ours: boolean;
}

interface Choice {
  id: string;
  title: string;
  /** What the unit does not say. */
  note: string;
  /** Who is shown besides the best of the others, who always is; without it, all are. */
  peers?: string[];
}

const CLIENTS = ['openapi-fetch', 'hey-api', 'ky'];

const CHOICES: readonly Choice[] = [
  {
    id: 'client.size',
    title: 'Bundle of a program with one call',
    note: 'minified and gzipped',
    peers: [...CLIENTS, 'stripe'],
  },
  {
    id: 'client.get',
    title: 'CPU of a GET call',
    note: 'without the network',
    peers: CLIENTS,
  },
  {
    id: 'types.completion',
    title: 'Completion in the editor',
    note: '400 operations',
  },
  {
    id: 'docs.content',
    title: 'Docs page, until it can be read',
    note: 'slow connection and device',
  },
  {
    id: 'mock.throughput',
    title: 'Answers of the mock server',
    note: 'GET',
  },
];

export function panelsOf(results: Results): Panel[] {
  const comparisons = comparisonsOf(results);
  return CHOICES.map((choice) => panel(choice, comparisonNamed(comparisons, choice.id)));
}

function panel({ id, title, note, peers }: Choice, comparison: Comparison): Panel {
  const { better, unit } = comparison;
  const missing = peers?.find((name) => !comparison.peers.some((peer) => peer.name === name));
  if (missing !== undefined) throw new Error(`${id} has no figure of ${missing}, which the chart shows.`);
  const first = best(comparison).name;
  const shown = comparison.peers.filter(({ name }) => peers === undefined || name === first || peers.includes(name));
  const ours: Bar = { name: comparison.name, figure: comparison.ours, ours: true };
  const others: Bar[] = shown.map((peer) => ({ ...peer, ours: false }));
  const [area = ''] = id.split('.');
  return {
    id,
    title,
    note: `${unit}, ${note}`,
    better,
    bars: ranked([ours, ...others], better),
    command: `pnpm bench ${area}`,
  };
}
