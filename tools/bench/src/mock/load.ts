import autocannon from 'autocannon';
import type { Exchange } from './exchanges.js';

const CONNECTIONS = 16;
/** How often the generator of the load looks whether it is over, in milliseconds. */
const SAMPLE = 100;

export interface Load {
  requests: number;
  /** Requests per second. */
  rate: number;
  /** Milliseconds that the answers took. */
  p50: number;
  p99: number;
}

/** For so many seconds, or until so many requests are answered. */
export type Extent = { duration: number } | { amount: number };

/** Sends the same request over and over; throws when one was not answered with 200. */
export async function load(name: string, url: string, exchange: Exchange, extent: Extent): Promise<Load> {
  const { method, path, headers, body } = exchange;
  // Its own summary has whole milliseconds, which is more than most of these answers take.
  const times: number[] = [];
  const {
    errors,
    duration,
    statusCodeStats = {},
    requests: { sent },
  } = await autocannon({
    url: url + path,
    method,
    headers,
    ...(body === undefined ? {} : { body }),
    connections: CONNECTIONS,
    sampleInt: SAMPLE,
    setupClient: (client) => void client.on('response', (_status, _bytes, time) => void times.push(time)),
    ...extent,
  });
  const failures = Object.entries(statusCodeStats)
    .filter(([status]) => status !== '200')
    .map(([status, { count = 0 }]) => `${count} with ${status}`);
  // A connection that ends is made anew without a word. At the end, each may have a request under way.
  const unanswered = sent - times.length;
  if (errors > 0 || unanswered > CONNECTIONS) failures.push(`${unanswered} not at all`);
  if (failures.length > 0)
    throw new Error(
      `${name} did not answer all of ${sent} requests for ${exchange.operation} with 200: ${failures.join(', ')}.`,
    );
  if (times.length === 0) throw new Error(`${name} answered no request for ${exchange.operation}.`);
  times.sort((a, b) => a - b);
  return {
    requests: times.length,
    rate: times.length / duration,
    p50: times[Math.floor(times.length * 0.5)] ?? Number.NaN,
    p99: times[Math.floor(times.length * 0.99)] ?? Number.NaN,
  };
}
