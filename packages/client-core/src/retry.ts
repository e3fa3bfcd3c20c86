import { wasNotSent } from './connection-error.js';
import { ConnectionError, contextOf, EverflowError, TimeoutError } from './errors.js';
import type { Exchange, OutgoingRequest, Send } from './exchange.js';
import type { Hooks } from './hooks.js';
import { pause, timeLeft } from './limits.js';
import { retryAfter } from './retry-after.js';

/**
 * Sends again what failed in passing. `window` is the length in milliseconds of the server's rate limit: after a 429
 * that does not say how long to wait, an earlier attempt would be in vain.
 */
export function withRetry(next: Send, window: number, onRetry: Hooks['onRetry']): Send {
  return async (first) => {
    for (let attempt = 1; ; attempt += 1) {
      const request = attempt > 1 ? { ...first, attempt } : first;
      const outcome = await next(request).catch((error: unknown) => {
        if (error instanceof EverflowError) return error;
        throw error;
      });
      const failed = outcome instanceof EverflowError;
      const response = failed ? undefined : outcome.response;
      const repeats = attempt <= first.retry.limit && mayRepeat(outcome, first.idempotent);
      const delay = repeats ? delayAfter(response, request, window) : Infinity;
      // An attempt that would come too late is not waited for.
      if (delay >= timeLeft(first)) {
        if (failed) throw outcome;
        return outcome;
      }
      const error = failed ? outcome : undefined;
      onRetry?.({ ...contextOf(request), delay, status: response?.status, error });
      await pause(request, delay);
    }
  };
}

/** Whether sending the request again may help and cannot harm. */
function mayRepeat(outcome: Exchange | EverflowError, idempotent: boolean): boolean {
  if (outcome instanceof ConnectionError) return idempotent || wasNotSent(outcome);
  if (outcome instanceof TimeoutError) return idempotent && outcome.limit === 'attempt';
  const status = 'response' in outcome ? outcome.response.status : 0;
  // With 429 the server says that it has not acted.
  return status === 429 || (idempotent && (status >= 500 || status === 408));
}

/** Milliseconds until the next attempt; `Infinity` when it would be too long. */
function delayAfter(response: Response | undefined, { attempt, retry }: OutgoingRequest, window: number): number {
  const asked = response && retryAfter(response.headers);
  if (asked !== undefined) return asked > retry.maxRetryAfter ? Infinity : asked;
  // Full jitter: clients that failed together do not come back together.
  const backoff = Math.random() * Math.min(retry.maxDelay, retry.baseDelay * 2 ** (attempt - 1));
  return response?.status === 429 ? window + backoff : backoff;
}
