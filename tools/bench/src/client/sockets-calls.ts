import { createHistogram, performance } from 'node:perf_hooks';
import { checkAdapter, loadAdapter } from './adapter.js';

/** What is sent, and where. */
export interface Load {
  origin: string;
  key: string;
  /** Calls that wait for an answer at the same time. */
  inFlight: number;
  /** Calls that are measured, and those before them that are not. */
  calls: number;
  warmUp: number;
}

export interface Calls {
  /** Calls per second. */
  rate: number;
  /** Milliseconds that a call took. */
  p50: number;
  p99: number;
  /** Share of the time in which the process of the client had something to do. At 1, nothing else holds it up. */
  busy: number;
}

/** Has one client call the server that is there; throws, naming the client, when it does not get the deals. */
export async function measureCalls(name: string, { origin, key, inFlight, calls, warmUp }: Load): Promise<Calls> {
  const adapter = await loadAdapter(name);
  const client = adapter.create(origin, key);
  const call = () => adapter.get(client);
  try {
    await checkAdapter(name, adapter, client, 'get');
    await callMany(call, inFlight, warmUp);
    const idle = performance.eventLoopUtilization();
    const start = performance.now();
    const times = await callMany(call, inFlight, calls);
    const seconds = (performance.now() - start) / 1_000;
    const { utilization } = performance.eventLoopUtilization(idle);
    // Once more: most of the clients give a refusal as they give an answer.
    await checkAdapter(name, adapter, client, 'get');
    return { rate: calls / seconds, ...percentiles(times), busy: utilization };
  } catch (error) {
    throw new Error(`${name}, ${inFlight} in flight: ${String(error)}`, { cause: error });
  }
}

/** Calls so many times, never more than so many at once, and gives the milliseconds of each. */
export async function callMany(call: () => Promise<unknown>, inFlight: number, calls: number): Promise<number[]> {
  const times: number[] = [];
  let left = calls;
  const callOneByOne = async () => {
    while (left > 0) {
      left -= 1;
      const start = performance.now();
      await call();
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, callOneByOne));
  return times;
}

/** What half of the calls, and what all but the slowest hundredth, did not exceed. */
export function percentiles(times: readonly number[]): { p50: number; p99: number } {
  // Counts whole numbers, so it is given nanoseconds.
  const histogram = createHistogram();
  for (const time of times) histogram.record(Math.max(1, Math.round(time * 1e6)));
  return { p50: histogram.percentile(50) / 1e6, p99: histogram.percentile(99) / 1e6 };
}
