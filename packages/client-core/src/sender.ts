import { attempt } from './attempt.js';
import type { Exchange, Send } from './exchange.js';
import { withHooks } from './hooks.js';
import { withKey } from './key.js';
import {
  type CallOptions,
  checked,
  completed,
  NO_RETRY,
  NO_TIMEOUT,
  RETRY,
  TIMEOUT,
  type TransportOptions,
} from './options.js';
import { withRateLimit } from './rate-limit.js';
import { withRetry } from './retry.js';
import { createSecret } from './secret.js';
import { withTimeout } from './timeout.js';

/** A request before the options of the sender have been added to it. */
export interface SendRequest {
  /** Method in upper case, such as `GET`. */
  readonly method: string;
  /** Full address, with the query. */
  readonly url: string;
  /** Headers with names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it is sent; `undefined` for none. */
  readonly body: string | ArrayBuffer | undefined;
  /** Whether sending the request a second time does no harm. */
  readonly idempotent: boolean;
  /** Id of the operation in the contract, for errors and hooks. */
  readonly operation: string | undefined;
}

/** What sends requests: with the key, in time, again when that helps, and within the budget. */
export interface Sender {
  /** Sends a request and reads the response. A status of 400 or more is a response, not an error. */
  send(request: SendRequest, options?: CallOptions): Promise<Exchange>;
  /** `text` without the API key. */
  redact(text: string): string;
}

/**
 * Composes a sender of wrappers around `fetch`; what is switched off is left out.
 *
 * @throws TypeError when an option has a value that cannot work.
 */
export function createSender(options: TransportOptions): Sender {
  const { fetch, rateLimit, onRetry, maxResponseBytes = 50_000_000 } = options;
  const { get, redact } = createSecret(options.apiKey);
  const origin = originOf(options.baseUrl);
  const keyHeader = options.keyHeader.toLowerCase();
  const timeout = completed(options.timeout, TIMEOUT, NO_TIMEOUT);
  const retry = completed(options.retry, RETRY, NO_RETRY);
  const headers = headersOf(options.headers, keyHeader);
  checked({ maxResponseBytes, ...rateLimit });

  let send: Send = attempt({ fetch, keyHeader, maxResponseBytes, redact });
  send = withTimeout(send);
  if (options.onRequest || options.onResponse) send = withHooks(send, options, redact);
  if (rateLimit) send = withRateLimit(send, rateLimit, fetch);
  send = withKey(send, get, origin);
  send = withRetry(send, rateLimit ? rateLimit.window : 0, onRetry);

  return {
    redact,
    async send(request, call) {
      const { method, url, operation, idempotent, body } = request;
      const limits = completed(call?.timeout, timeout, NO_TIMEOUT);
      // No spreads: they would be most of what a call costs.
      return send({
        method,
        url,
        operation,
        idempotent,
        body,
        headers:
          headers || call?.headers
            ? { ...headers, ...request.headers, ...headersOf(call?.headers, keyHeader) }
            : request.headers,
        signal: call?.signal,
        timeout: limits,
        retry: completed(call?.retry, retry, NO_RETRY),
        attempt: 1,
        deadline: performance.now() + limits.total,
        key: '',
      });
    },
  };
}

function originOf(baseUrl: string): string {
  // What comes after `?` or `#` would swallow the path of an operation, and a user's name is refused by `fetch`.
  if (!/^https?:\/\/[^?#@]+$/.test(baseUrl) || !URL.canParse(baseUrl))
    throw new TypeError(`\`baseUrl\` must be an address, not ${baseUrl}.`);
  return new URL(baseUrl).origin;
}

/** The headers with their names in lower case, so that later ones replace earlier ones, and without that of the key. */
function headersOf(given: CallOptions['headers'], keyHeader: string): Record<string, string> | undefined {
  if (!given) return undefined;
  // `Headers` refuses what cannot be sent.
  const headers = new Headers(given);
  headers.delete(keyHeader);
  return Object.fromEntries(headers);
}
