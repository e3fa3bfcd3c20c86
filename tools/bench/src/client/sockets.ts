import { askChild } from '../measure/child.js';
import { median } from '../measure/statistics.js';
import { readExchanges } from '../mock/exchanges.js';
import { mock } from '../mock/servers.js';
import { startSubject } from '../mock/subject.js';
import type { Calls, Load } from './sockets-calls.js';

const KEY = 'mock-affiliate-key';
const ROUNDS = 3;
const LOADS = [
  { inFlight: 1, calls: 1_500, warmUp: 500 },
  { inFlight: 10, calls: 2_500, warmUp: 1_000 },
  { inFlight: 100, calls: 3_000, warmUp: 1_000 },
];

/** The same calls in each round, in which all clients had their turn. */
interface SocketRounds {
  name: string;
  inFlight: number;
  rounds: Calls[];
}

/** Medians of the rounds. */
export interface Sockets extends Calls {
  name: string;
  inFlight: number;
  /** Calls per second in relation to the bare fetch. */
  ratio: number;
}

/** Each client in a process of its own, over real connections to our mock, which is in another. */
export async function measureSockets(names: readonly string[], rounds: number = ROUNDS): Promise<SocketRounds[]> {
  const { get } = await readExchanges();
  const { url: origin, stop } = await startSubject(mock, get);
  const ask = async (name: string, load: (typeof LOADS)[number]) => call(name, { origin, key: KEY, ...load });
  try {
    const figures = LOADS.flatMap((load) => names.map((name) => ({ name, load, measured: [] as Calls[] })));
    // The first calls are slow because the server is new.
    for (const load of LOADS) await ask(names[0] ?? '', load);
    for (let round = 0; round < rounds; round += 1)
      for (const { name, load, measured } of figures) measured.push(await ask(name, load));
    return figures.map(({ name, load, measured }) => ({ name, inFlight: load.inFlight, rounds: measured }));
  } finally {
    await stop();
  }
}

async function call(name: string, { origin, key, inFlight, calls, warmUp }: Load): Promise<Calls> {
  const numbers = [inFlight, calls, warmUp].map(String);
  // The boundary: the module sends this and nothing else.
  return (await askChild('client/sockets-run.js', [name, origin, key, ...numbers])) as Calls;
}

/** The most calls per second first, for each number in flight. */
export function summarize(figures: readonly SocketRounds[]): Sockets[] {
  return figures
    .map(({ name, inFlight, rounds }) => {
      const bare = figures.find((other) => other.name === 'bare' && other.inFlight === inFlight)?.rounds;
      const middle = (figure: keyof Calls) => median(rounds.map((round) => round[figure]));
      return {
        name,
        inFlight,
        rate: middle('rate'),
        p50: middle('p50'),
        p99: middle('p99'),
        busy: middle('busy'),
        ratio: median(rounds.map(({ rate }, round) => rate / (bare?.[round]?.rate ?? Number.NaN))),
      };
    })
    .toSorted((a, b) => a.inFlight - b.inFlight || b.ratio - a.ratio);
}
