import { contextOf, type EverflowError, type RequestContext } from './errors.js';
import type { Send } from './exchange.js';
import { redactHeaders, type Secret } from './secret.js';

/** An attempt that is about to be sent. */
export interface RequestEvent extends RequestContext {
  /** The API key is not among them. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A response that was read to its end, of whatever status. */
export interface ResponseEvent extends RequestEvent {
  /** Status of the response, such as 200. */
  readonly status: number;
  /** Headers of the response, without the API key where the server has quoted it. */
  readonly responseHeaders: Headers;
  /** Milliseconds from sending to the last byte. */
  readonly duration: number;
}

/** An attempt that failed and will be repeated. */
export interface RetryEvent extends RequestContext {
  /** Milliseconds until the next one. */
  readonly delay: number;
  /** Status of the response, where one came. */
  readonly status: number | undefined;
  /** The failure, where no response came. */
  readonly error: EverflowError | undefined;
}

/** Functions that are told what happens, for logs and metrics. What they throw ends the call. */
export interface Hooks {
  /** Called before each attempt. */
  readonly onRequest?: ((event: RequestEvent) => void) | undefined;
  /** Called after each attempt that got a response. */
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined;
  /** Called before the pause that precedes another attempt. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
}

/** Tells the hooks of each attempt. */
export function withHooks(next: Send, { onRequest, onResponse }: Hooks, redact: Secret['redact']): Send {
  return async (request) => {
    const event: RequestEvent = { ...contextOf(request), headers: request.headers };
    onRequest?.(event);
    const start = performance.now();
    const exchange = await next(request);
    const { status, headers } = exchange.response;
    const duration = performance.now() - start;
    onResponse?.({ ...event, status, responseHeaders: redactHeaders(headers, redact), duration });
    return exchange;
  };
}
