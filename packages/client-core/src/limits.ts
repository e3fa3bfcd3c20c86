import { AbortError, TimeoutError } from './errors.js';
import type { OutgoingRequest } from './exchange.js';

/** Milliseconds that the whole call has left. */
export function timeLeft({ deadline }: OutgoingRequest): number {
  return deadline - performance.now();
}

/**
 * Runs `work`, but no longer than `ms` and only until the caller aborts. The outcome does not depend on whether the work
 * heeds the signal that it is given.
 */
export function withinLimits<T>(
  request: OutgoingRequest,
  ms: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { signal, timeout } = request;
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let abort = (): void => undefined;
  return new Promise<T>((resolve, reject) => {
    const end = (error: Error): void => {
      reject(error);
      controller.abort(error);
    };
    if (signal) {
      abort = () => end(new AbortError('Aborted', request, {}, { cause: signal.reason }));
      if (signal.aborted) return abort();
      signal.addEventListener('abort', abort);
    }
    // Timers of all runtimes end at once when they are asked for more.
    if (ms < 2 ** 31 - 1)
      timer = setTimeout(() => {
        const limit = ms < timeout.attempt ? 'total' : 'attempt';
        end(new TimeoutError(`No answer within ${timeout[limit]} ms`, request, { limit }));
      }, ms);
    work(controller.signal).then(resolve, reject);
  }).finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  });
}

/** Waits, or fails when the caller aborts. */
export function pause(request: OutgoingRequest, ms: number): Promise<void> {
  return withinLimits(
    request,
    Infinity,
    (signal) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, Math.min(ms, 2 ** 31 - 1));
        signal.addEventListener('abort', () => clearTimeout(timer));
      }),
  );
}
