import type { Comparison } from '../report/comparison.js';
import type { Footprint } from './footprint.js';
import type { Overhead } from './overhead.js';
import type { Size } from './size.js';
import type { Sockets } from './sockets.js';

interface ClientFigures {
  sizes: ReadonlyMap<string, Size>;
  overhead: readonly Overhead[];
  footprint: readonly Footprint[];
  sockets: readonly Sockets[];
}

const GENERAL = ['openapi-fetch', 'hey-api', 'orval', 'ky'];
/** Those of which a user keeps something, the functions of orval being given all they need with each call. */
const WITH_CLIENT = GENERAL.filter((name) => name !== 'orval');
const VENDORS = ['stripe', 'openai', 'anthropic', 'octokit'];

const ORVAL =
  'The functions of orval call fetch and parse what comes. They have no key of their own, no errors, no retries and no ' +
  'timeouts: a floor rather than a client.';
const SOCKETS =
  'Most of a call is fetch and the server, which all have in common. orval adds nothing to them; openapi-fetch and ' +
  'hey-api start no timer, and give fetch no signal by which a call can be ended, as ours does for each. ' +
  'Which of those that are close is the first changes from run to run.';

/** Ours with all defaults beside the clients of others. */
export function clientComparisons({ sizes, overhead, footprint, sockets }: ClientFigures): Comparison[] {
  const calls = (inFlight: number) => sockets.filter((figures) => figures.inFlight === inFlight);
  return [
    compared({
      id: 'size',
      what: 'Program that calls one operation, minified and gzipped',
      unit: 'bytes',
      peers: [...GENERAL, ...VENDORS],
      figures: [...sizes].map(([name, { gzip }]) => ({ name, figure: gzip })),
      why:
        'The functions of orval only call fetch. openapi-fetch and hey-api put the request together and hand back what ' +
        'comes. ours also has errors by status, retries, timeouts, the budget of requests and a limit for long answers.',
    }),
    ...(['get', 'post'] as const).map((method) =>
      compared({
        id: method,
        what: `CPU of a ${method.toUpperCase()} over a stubbed fetch`,
        unit: 'µs',
        peers: GENERAL,
        figures: overhead.map(({ name, [method]: { median } }) => ({ name, figure: median })),
        why: ORVAL,
      }),
    ),
    compared({
      id: 'heap',
      what: 'Heap that a client takes',
      unit: 'bytes',
      peers: WITH_CLIENT,
      figures: footprint.map(({ name, heap }) => ({ name, figure: heap })),
      why:
        'A client of ours has a function for each operation and its chain of key, budget, retry and timeout, made once ' +
        'so that a call need not make them. openapi-fetch and ky keep little more than the options that they are given.',
    }),
    compared({
      id: 'load',
      what: 'Time to load the client',
      unit: 'ms',
      peers: GENERAL,
      figures: footprint.map(({ name, load }) => ({ name, figure: load })),
      why:
        'orval is one small file and openapi-fetch another. ours is itself in three packages, and has openapi-fetch besides: ' +
        'Node reads each of their modules for itself. In a bundled program all are one file.',
    }),
    compared({
      id: 'latency',
      what: 'Call over a real connection, 10 in flight, p99',
      unit: 'ms',
      peers: GENERAL,
      figures: calls(10).map(({ name, p99 }) => ({ name, figure: p99 })),
      why: SOCKETS,
    }),
    compared({
      id: 'throughput',
      what: 'Calls over real connections, 100 in flight',
      unit: 'calls/s',
      better: 'more',
      peers: GENERAL,
      figures: calls(100).map(({ name, rate }) => ({ name, figure: rate })),
      why: SOCKETS,
    }),
  ];
}

interface Compared {
  id: string;
  what: string;
  unit: string;
  better?: 'less' | 'more';
  peers: readonly string[];
  /** Of whoever was measured. */
  figures: readonly { name: string; figure: number }[];
  why: string;
}

function compared({ id, what, unit, better = 'less', peers, figures, why }: Compared): Comparison {
  const figureOf = (wanted: string): number => {
    const found = figures.find(({ name }) => name === wanted);
    if (found === undefined) throw new Error(`client.${id} has no figure of ${wanted}.`);
    return found.figure;
  };
  return {
    id: `client.${id}`,
    what,
    unit,
    better,
    name: 'ours',
    ours: figureOf('ours'),
    peers: peers.map((name) => ({ name, figure: figureOf(name) })),
    why,
  };
}
