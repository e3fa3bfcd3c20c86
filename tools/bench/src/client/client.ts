import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { peers, preparePeers } from '../measure/peers.js';
import type { Report } from '../report/report.js';
import { table, whole } from '../report/table.js';
import { adapterNames, buildAdapters } from './adapter.js';
import { clientComparisons } from './comparisons.js';
import { type Footprint, measureFootprint } from './footprint.js';
import { costs, measureOverhead, type Overhead, overheadBudgets } from './overhead.js';
import { type Size, sizeBudgets, sizeOf } from './size.js';
import { measureSockets, type Sockets, summarize } from './sockets.js';

const ONE_CALL = join(peers, 'one-call');

const OVERHEAD_REMARK =
  'ours: all defaults, with a budget of requests that is never used up; the budgets below are about it. ' +
  'ours-unlimited: `rateLimit: false`. ours-validating: ours with `validate: "report"`. ' +
  'Ratios are medians of those within each round.';
const FOOTPRINT_REMARK =
  'Packages are loaded as installed, generated code as one file. bare and orval have no client: what counts is what they are given with each call.';
const SOCKETS_REMARK =
  '`listOfferDeals`, with the fetch of Node, from a process of its own for each client, to our mock in another one, which ' +
  'has a clock that uses up no budget. Rounds in turn, medians; ratios are medians of those within each round. ' +
  'client busy: share of the time in which the process of the client had work. Where it is close to 100 %, the client ' +
  'sets the pace and not the mock, so that constant answers would tell nothing more about the clients. ' +
  'orval is generated with an address that is read at run time.';

/** Our clients beside those of others: size, cost of a call, memory, time to load. */
export async function benchClient(): Promise<Report> {
  preparePeers();
  const sizes = await measureSizes();
  const names = await adapterNames();
  await buildAdapters(names);
  const rounds = await measureOverhead(names);
  const overhead = costs(rounds);
  const footprint = await measureFootprint(names);
  const sockets = summarize(await measureSockets(names.filter((name) => name !== 'ours-unlimited')));
  return {
    markdown: [
      sizeTable(sizes),
      overheadTable(overhead),
      OVERHEAD_REMARK,
      footprintTable(footprint),
      FOOTPRINT_REMARK,
      socketsTable(sockets),
      SOCKETS_REMARK,
    ].join('\n\n'),
    figures: { size: Object.fromEntries(sizes), overhead, footprint, sockets },
    budgets: [
      ...sizeBudgets({ one: sizeNamed(sizes, 'ours'), facade: sizeNamed(sizes, 'ours-facade') }),
      ...overheadBudgets(rounds),
    ],
    comparisons: clientComparisons({ sizes, overhead, footprint, sockets }),
  };
}

async function measureSizes(): Promise<Map<string, Size>> {
  const sizes: [string, Size][] = [];
  for (const file of await readdir(ONE_CALL)) sizes.push([basename(file, '.ts'), await sizeOf(join(ONE_CALL, file))]);
  return new Map(sizes.toSorted(([, a], [, b]) => a.gzip - b.gzip));
}

function sizeNamed(sizes: ReadonlyMap<string, Size>, name: string): Size {
  const size = sizes.get(name);
  if (size === undefined) throw new Error(`There is no program of ${name} in ${ONE_CALL}.`);
  return size;
}

function sizeTable(sizes: ReadonlyMap<string, Size>): string {
  const ours = sizeNamed(sizes, 'ours').gzip;
  return table(
    ['program that calls one operation', 'minified, bytes:', 'gzipped, bytes:', 'ratio to ours:'],
    [...sizes].map(([name, { minified, gzip }]) => [name, whole(minified), whole(gzip), (gzip / ours).toFixed(2)]),
  );
}

function overheadTable(figures: readonly Overhead[]): string {
  return table(
    [
      'CPU of a call over a stubbed fetch',
      'GET, µs, least:',
      'median:',
      'ratio to bare:',
      'POST, µs, least:',
      'median:',
      'ratio to bare:',
    ],
    figures.map(({ name, get, post }) => [
      name,
      ...[get, post].flatMap(({ minimum, median, ratio }) => [minimum.toFixed(1), median.toFixed(1), ratio.toFixed(2)]),
    ]),
  );
}

function footprintTable(figures: readonly Footprint[]): string {
  return table(
    ['client', 'bytes of heap per client:', 'ms to load, least:'],
    figures.toSorted((a, b) => a.load - b.load).map(({ name, load, heap }) => [name, whole(heap), load.toFixed(1)]),
  );
}

function socketsTable(figures: readonly Sockets[]): string {
  return table(
    [
      'calls of our mock over real connections',
      'in flight:',
      'calls per second:',
      'ratio to bare:',
      'p50, ms:',
      'p99, ms:',
      'client busy:',
    ],
    figures.map(({ name, inFlight, rate, ratio, p50, p99, busy }) => [
      name,
      inFlight,
      whole(rate),
      ratio.toFixed(2),
      p50.toFixed(2),
      p99.toFixed(2),
      `${whole(busy * 100)} %`,
    ]),
  );
}
