import type { Hooks } from './hooks.js';

/** The API key, or a function that gives it: called before each attempt, so that keys can be fetched and rotated. */
export type ApiKey = string | (() => string | Promise<string>);

/** Any function that is called as `fetch` is. */
export type FetchFunction = (url: string, init: RequestInit) => Promise<Response>;

/** How long to wait for an answer. `Infinity` is no limit. */
export interface TimeoutOptions {
  /** Milliseconds for one attempt, from sending to the last byte of the body. Default: 30,000. */
  readonly attempt: number;
  /** Milliseconds for the whole call with all its attempts and pauses. Default: 120,000. */
  readonly total: number;
}

/**
 * When to try again. Repeated are 429, and for idempotent operations also 408, 5xx, attempts that took too long and
 * broken connections. What is not idempotent is otherwise repeated only when it cannot have reached the server.
 */
export interface RetryOptions {
  /** Most attempts after the first. Default: 3. */
  readonly limit: number;
  /** Milliseconds; the pause before attempt n is random, up to `baseDelay * 2 ** (n - 2)`. Default: 500. */
  readonly baseDelay: number;
  /** Most milliseconds of such a pause. Default: 8,000. */
  readonly maxDelay: number;
  /**
   * Most milliseconds that `Retry-After` may ask for. When it asks for more, the call fails at once rather than try too
   * early. Default: 60,000.
   */
  readonly maxRetryAfter: number;
}

/** A budget of requests, kept by waiting before a request would exceed it. */
export interface RateLimitOptions {
  /** Most requests that are sent within `window`, at least 1. */
  readonly requests: number;
  /** Length of the window in milliseconds. It slides: any stretch of this length counts. */
  readonly window: number;
}

/** Where a transport sends requests, and how it behaves when something goes wrong. */
export interface TransportOptions extends Hooks {
  /** The API key. It is sent to the origin of `baseUrl` and nowhere else. */
  readonly apiKey: ApiKey | undefined;
  /** Address of the API without a path of an operation, such as `https://api.eflow.team`. */
  readonly baseUrl: string;
  /** Name of the header that carries the key. */
  readonly keyHeader: string;
  /** What sends a request. Default: `globalThis.fetch`, looked up at each call. */
  readonly fetch?: FetchFunction | undefined;
  /** Headers of each request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** How long to wait. `false` is forever. */
  readonly timeout?: Partial<TimeoutOptions> | false | undefined;
  /** When to try again. `false` is never. */
  readonly retry?: Partial<RetryOptions> | false | undefined;
  /**
   * The budget of the key, shared by all transports of the program that have the same key, `fetch` and budget. `false`
   * is no limit. Default: none.
   */
  readonly rateLimit?: RateLimitOptions | false | undefined;
  /** Largest body of a response in bytes, uncompressed. Default: 50,000,000. */
  readonly maxResponseBytes?: number | undefined;
}

/** Options of one call. They go before those of the client. */
export interface CallOptions {
  /** Ends the call, also while it waits. */
  readonly signal?: AbortSignal | undefined;
  /** Headers of this request, besides those of the client. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** How long to wait; what is not given is as the client has it. `false` is forever. */
  readonly timeout?: Partial<TimeoutOptions> | false | undefined;
  /** When to try again; what is not given is as the client has it. `false` is never. */
  readonly retry?: Partial<RetryOptions> | false | undefined;
}

export const TIMEOUT: TimeoutOptions = { attempt: 30_000, total: 120_000 };
export const NO_TIMEOUT: TimeoutOptions = { attempt: Infinity, total: Infinity };
export const RETRY: RetryOptions = { limit: 3, baseDelay: 500, maxDelay: 8_000, maxRetryAfter: 60_000 };
export const NO_RETRY: RetryOptions = { ...RETRY, limit: 0 };

/** What is `given`, completed by `base`; or `off` for `false`. */
export function completed<T extends object>(given: Partial<T> | false | undefined, base: T, off: T): T {
  return given === undefined ? base : given ? checked({ ...base, ...given }) : off;
}

/** Refuses what is no number, or a negative one. */
export function checked<T extends object>(options: T): T {
  // The negation also refuses NaN.
  for (const [name, value] of Object.entries(options))
    if (!(typeof value === 'number' && value >= 0)) throw new TypeError(`\`${name}\` must be a number, not ${value}.`);
  return options;
}
