import type { RequestContext } from './errors.js';
import type { RetryOptions, TimeoutOptions } from './options.js';

/** A request on its way through the wrappers. */
export interface OutgoingRequest extends RequestContext {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | ArrayBuffer | undefined;
  /** Whether sending the request a second time does no harm. */
  readonly idempotent: boolean;
  readonly signal: AbortSignal | undefined;
  readonly timeout: TimeoutOptions;
  readonly retry: RetryOptions;
  /** When everything has to be over, on the clock of `performance.now()`. */
  readonly deadline: number;
  /** The API key. No hook and no error ever gets it. */
  readonly key: string;
}

/** A response that was read to its end. */
export interface Exchange {
  /** Status and headers. Its body is consumed: `text` has it. */
  readonly response: Response;
  /** The body; `''` where there is none. */
  readonly text: string;
  /** The request, as it was sent last. */
  readonly request: RequestContext;
}

/** Sends a request and reads the response. A status of 400 or more is a response, not an error. */
export type Send = (request: OutgoingRequest) => Promise<Exchange>;
