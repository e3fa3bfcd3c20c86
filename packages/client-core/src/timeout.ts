import type { Send } from './exchange.js';
import { timeLeft, withinLimits } from './limits.js';

/** Ends an attempt after its time, at the deadline of the call, and when the caller aborts. */
export function withTimeout(next: Send): Send {
  return (request) =>
    withinLimits(request, Math.min(request.timeout.attempt, timeLeft(request)), (signal) =>
      next({ ...request, signal }),
    );
}
