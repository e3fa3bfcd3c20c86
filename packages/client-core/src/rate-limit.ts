import { TimeoutError } from './errors.js';
import type { Send } from './exchange.js';
import { pause, timeLeft } from './limits.js';
import type { FetchFunction, RateLimitOptions } from './options.js';
import { retryAfter } from './retry-after.js';

/** What a key has used up. */
interface Usage {
  /** When the requests of the last window were sent, oldest first. */
  sent: number[];
  /** Nothing is sent before. */
  heldUntil: number;
}

/** Usage by key and budget, for each `fetch`: what goes another way, as to a mock, does not count with the rest. */
const usages = new WeakMap<object, Map<string, Usage>>();

function usageOf(fetch: FetchFunction | undefined, id: string): Usage {
  const scope = fetch ?? globalThis;
  const byKey = usages.get(scope) ?? new Map<string, Usage>();
  usages.set(scope, byKey);
  const usage = byKey.get(id) ?? { sent: [], heldUntil: 0 };
  byKey.set(id, usage);
  return usage;
}

/** Waits before a request that would exceed the budget of its key. */
export function withRateLimit(
  next: Send,
  { requests, window }: RateLimitOptions,
  fetch: FetchFunction | undefined,
): Send {
  return async (request) => {
    const usage = usageOf(fetch, `${requests} ${window} ${request.key}`);
    const { sent } = usage;
    for (;;) {
      const now = performance.now();
      while ((sent[0] ?? Infinity) <= now - window) sent.shift();
      // Any stretch of `window` has at most so many requests, so whichever windows the server counts in, none has more.
      const oldest = sent.at(-requests);
      const free = oldest === undefined ? now : oldest + window;
      const delay = Math.max(free, usage.heldUntil) - now;
      if (delay <= 0) break;
      if (delay >= timeLeft(request))
        throw new TimeoutError(`No answer within ${request.timeout.total} ms: rate limit`, request, {
          limit: 'total',
        });
      await pause(request, delay);
    }
    sent.push(performance.now());
    const exchange = await next(request);
    const { status, headers } = exchange.response;
    if (status === 429)
      usage.heldUntil = Math.max(usage.heldUntil, performance.now() + Math.min(retryAfter(headers) ?? window, window));
    return exchange;
  };
}
