import type { Comparison } from '../report/comparison.js';
import type { Report } from '../report/report.js';
import { table, whole } from '../report/table.js';
import { readExchanges } from './exchanges.js';
import { mock, prepareServers, prism } from './servers.js';
import { measureStart, type Start } from './start.js';
import { type Growth, measureThroughput, summary, type Throughput } from './throughput.js';

type Rates = ReturnType<typeof summary>;

interface Row {
  name: string;
  get: Rates;
  post: Rates;
}

const RATES_REMARK =
  'GET: `listOfferDeals`. POST: `searchDeals`, with a body that has to be validated. Both mocks give the example of the ' +
  'contract and refuse a wrong body and a missing key; ours also counts the budget of the key and keeps the ' +
  'last requests. The servers below them only answer: `node:http` is the floor. The other gives a `Response` for each ' +
  'request, as every handler but ours does behind that server, and a `Response` costs more than a text. 16 ' +
  'connections from one process, 3 seconds a round, 5 rounds in turn, medians; each server has a process of its own. ' +
  'Prism is set to be fast: `--verboseLevel silent`, no CORS, one process, static examples. Ours has a clock that moves on by a window with each request, so that it does not answer 429.';

const START_REMARK =
  'Start: from the start of the process, as on the command line, to its first answer, and the memory that it has then; ' +
  'medians of 5 rounds. The servers with constant answers read these from the contract when they start. Growth: of the ' +
  'memory that is left after a collection of garbage, over the requests named.';

/** Our mock beside Prism with the same contract, and beside servers that give constant answers. */
export async function reportMock(): Promise<Report> {
  prepareServers();
  const exchanges = await readExchanges();
  const starts = await measureStart(exchanges.get);
  const { rates, growth } = await measureThroughput(exchanges);
  const rows = summaries(rates);
  return {
    markdown: [rateTable(rows), RATES_REMARK, startTable(starts, growth), START_REMARK].join('\n\n'),
    figures: { rates: rows, starts, growth },
    budgets: [],
    comparisons: comparisons(rows, starts),
  };
}

function summaries(rates: readonly Throughput[]): Row[] {
  const ours = named(rates, mock.name);
  return rates.map(({ name, get, post }) => ({ name, get: summary(get, ours.get), post: summary(post, ours.post) }));
}

function rateTable(rows: readonly Row[]): string {
  const cells = ({ rate, ratio, p50, p99 }: Rates) => [whole(rate), ratio.toFixed(2), p50.toFixed(2), p99.toFixed(2)];
  return table(
    [
      'mock server',
      'GET per second:',
      'ratio to ours:',
      'p50, ms:',
      'p99, ms:',
      'POST per second:',
      'ratio to ours:',
      'p50, ms:',
      'p99, ms:',
    ],
    rows.map(({ name, get, post }) => [name, ...cells(get), ...cells(post)]),
  );
}

function startTable(starts: readonly Start[], growth: readonly Growth[]): string {
  return table(
    ['mock server', 'start, ms:', 'memory, MB:', 'requests:', 'memory after them, MB:', 'growth per 10,000, MB:'],
    starts.map(({ name, time, memory }) => {
      const { requests, before, after } = named(growth, name);
      const per = ((after - before) / requests) * 10_000;
      return [name, whole(time), megabytes(memory), whole(requests), megabytes(after), signed(per)];
    }),
  );
}

function comparisons(rows: readonly Row[], starts: readonly Start[]): Comparison[] {
  const compare = (id: string, what: string, unit: string, figure: (name: string) => number): Comparison => ({
    id: `mock.${id}`,
    what,
    unit,
    better: unit === 'requests/s' ? 'more' : 'less',
    name: mock.name,
    ours: figure(mock.name),
    peers: [{ name: prism.name, figure: figure(prism.name) }],
  });
  return [
    compare('throughput', 'Mock server, GET', 'requests/s', (name) => named(rows, name).get.rate),
    compare('post', 'Mock server, POST with a validated body', 'requests/s', (name) => named(rows, name).post.rate),
    compare('memory', 'Mock server, memory after the start', 'MB', (name) => named(starts, name).memory / 1e6),
    compare('start', 'Mock server, from the command to the first answer', 'ms', (name) => named(starts, name).time),
  ];
}

function named<T extends { name: string }>(list: readonly T[], wanted: string): T {
  const found = list.find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`There are no figures of ${wanted}.`);
  return found;
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
const signed = (bytes: number): string => `${bytes < 0 ? '' : '+'}${(bytes / 1e6).toFixed(2)}`;
