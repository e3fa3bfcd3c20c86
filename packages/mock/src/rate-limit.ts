import type { Audience } from './contract.js';
import { keyKinds } from './generated/operations.js';

export interface RateLimit {
  /** Counts a request; the headers tell what is left, `exceeded` whether it was one too many. */
  count(audience: Audience): { headers: Record<string, string>; exceeded: boolean };
  reset(): void;
}

/** Counts the requests of each kind of key in windows of the length that the contract names. `now` is in milliseconds. */
export function createRateLimit(now: () => number): RateLimit {
  const windows = new Map<Audience, { start: number; used: number }>();
  return {
    count(audience) {
      const { requests, seconds, window } = keyKinds[audience];
      const budget = (requests / seconds) * window;
      const length = window * 1000;
      const start = Math.floor(now() / length) * length;
      const current = windows.get(audience);
      const used = current?.start === start ? current.used + 1 : 1;
      windows.set(audience, { start, used });
      const headers = {
        'X-RateLimit-Limit': String(budget),
        'X-RateLimit-Remaining': String(Math.max(0, budget - used)),
      };
      return { headers, exceeded: used > budget };
    },
    reset: () => windows.clear(),
  };
}
