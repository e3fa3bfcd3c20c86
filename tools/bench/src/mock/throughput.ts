import { median } from '../measure/statistics.js';
import { checkAnswers, checkRefusals } from './check-work.js';
import type { Exchange } from './exchanges.js';
import { type Extent, type Load, load } from './load.js';
import { bare, constant, mock, prism } from './servers.js';
import { type Subject, startSubject } from './subject.js';

const ROUNDS = 5;
/** Seconds. */
const WARM_UP = 2;
const PER_ROUND = 3;

/** What the memory of a server is watched for: so many requests, or so many seconds of Prism, which takes minutes for that many. */
const FOR_MEMORY: Extent = { amount: 100_000 };
const FOR_MEMORY_OF_PRISM: Extent = { duration: 15 };

export interface Throughput {
  name: string;
  get: Load[];
  post: Load[];
}

export interface Growth {
  name: string;
  requests: number;
  /** Bytes before and after these requests. */
  before: number;
  after: number;
}

type Exchanges = { get: Exchange; post: Exchange };

/** Requests per second, round by round, of the mocks and of servers that only answer, and how they grow. */
export async function measureThroughput(exchanges: Exchanges): Promise<{ rates: Throughput[]; growth: Growth[] }> {
  const subjects: Subject[] = [];
  try {
    for (const server of [mock, prism, constant, bare]) {
      const subject = await startSubject(server, exchanges.get, { probed: true });
      subjects.push(subject);
      await checkAnswers(subject.name, subject.url, exchanges);
      if (server === mock || server === prism) await checkRefusals(subject.name, subject.url, exchanges);
    }
    return { rates: await rounds(subjects, exchanges), growth: await growths(subjects, exchanges.get) };
  } finally {
    await Promise.all(subjects.map((subject) => subject.stop()));
  }
}

async function rounds(subjects: readonly Subject[], exchanges: Exchanges): Promise<Throughput[]> {
  const rates = subjects.map((subject) => ({ ...subject, get: [] as Load[], post: [] as Load[] }));
  for (let round = -1; round < ROUNDS; round += 1)
    for (const method of ['get', 'post'] as const)
      for (const { name, url, [method]: loads } of rates) {
        const result = await load(name, url, exchanges[method], { duration: round < 0 ? WARM_UP : PER_ROUND });
        if (round >= 0) loads.push(result);
      }
  return rates.map(({ name, get, post }) => ({ name, get, post }));
}

async function growths(subjects: readonly Subject[], exchange: Exchange): Promise<Growth[]> {
  const growth: Growth[] = [];
  for (const { name, url, memory } of subjects) {
    const before = await memory();
    const { requests } = await load(name, url, exchange, name === prism.name ? FOR_MEMORY_OF_PRISM : FOR_MEMORY);
    growth.push({ name, requests, before, after: await memory() });
  }
  return growth;
}

/** What the rounds were like: rates and times as medians, and the median of the relations to another within each round. */
export function summary(loads: readonly Load[], others: readonly Load[]): Omit<Load, 'requests'> & { ratio: number } {
  return {
    rate: median(loads.map(({ rate }) => rate)),
    p50: median(loads.map(({ p50 }) => p50)),
    p99: median(loads.map(({ p99 }) => p99)),
    ratio: median(loads.map(({ rate }, round) => rate / (others[round]?.rate ?? Number.NaN))),
  };
}
