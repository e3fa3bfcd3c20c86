import type { Send } from './exchange.js';
import { timeLeft, withinLimits } from './limits.js';
import type { Secret } from './secret.js';

/** Gets the key for each attempt. Requests to another origin go without. */
export function withKey(next: Send, getKey: Secret['get'], origin: string): Send {
  return async (request) => {
    // The first test is for speed: nearly all addresses are below that of the API.
    const { url } = request;
    if (!url.startsWith(`${origin}/`) && new URL(url).origin !== origin) return next(request);
    const key = getKey();
    return next({
      ...request,
      key:
        typeof key === 'string'
          ? key
          : await withinLimits(request, Math.min(request.timeout.attempt, timeLeft(request)), () => key),
    });
  };
}
