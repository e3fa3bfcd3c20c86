import autocannon from 'autocannon';
import { median } from '../measure/statistics.js';
import { startSubject } from './subject.js';

const CONNECTIONS = 16;
const ROUNDS = 3;
const WARM_UP = 5_000;
/** Enough for some seconds: autocannon counts time in whole ones. */
const PER_ROUND = 40_000;
const FOR_MEMORY = 100_000;

export interface MockFigures {
  /** Requests per second, the median of the rounds. */
  mock: number;
  /** The same server giving one prepared answer. */
  constant: number;
  ratio: number;
  /** Growth of the mock's memory over the requests of `requestsForMemory`, in bytes. */
  growth: number;
  requestsForMemory: number;
}

/** Requests per second of the mock beside the same server with a constant answer, and the growth of its memory. */
export async function benchMock(): Promise<MockFigures> {
  const [mock, constant] = await Promise.all([startSubject('mock'), startSubject('constant')]);
  try {
    const rates = { mock: [] as number[], constant: [] as number[] };
    for (const subject of [mock, constant]) await load(subject.url, WARM_UP);
    for (let round = 0; round < ROUNDS; round += 1) {
      rates.mock.push(await load(mock.url, PER_ROUND));
      rates.constant.push(await load(constant.url, PER_ROUND));
    }
    const before = await mock.memory();
    await load(mock.url, FOR_MEMORY);
    const growth = (await mock.memory()) - before;
    const figures = { mock: median(rates.mock), constant: median(rates.constant) };
    return { ...figures, ratio: figures.mock / figures.constant, growth, requestsForMemory: FOR_MEMORY };
  } finally {
    mock.stop();
    constant.stop();
  }
}

/** Sends so many requests and gives the number per second; throws when one was not answered with 200. */
async function load(url: string, amount: number): Promise<number> {
  const headers = { 'X-Eflow-Api-Key': 'mock-affiliate-key' };
  const result = await autocannon({ url, amount, connections: CONNECTIONS, headers });
  if (result.errors > 0 || result.non2xx > 0)
    throw new Error(`${result.errors + result.non2xx} of ${amount} requests to ${url} failed.`);
  return amount / result.duration;
}
