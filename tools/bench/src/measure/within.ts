import { setTimeout as after } from 'node:timers/promises';

/** What a promise gives, unless it takes longer than so many milliseconds. */
export async function within<T>(milliseconds: number, what: string, promise: Promise<T>): Promise<T> {
  const over = new AbortController();
  const late = after(milliseconds, undefined, { signal: over.signal }).then(() => {
    throw new Error(`${what} takes longer than ${milliseconds / 1000} seconds.`);
  });
  // Ended before its time, the clock has nothing to say.
  late.catch(() => {});
  try {
    return await Promise.race([promise, late]);
  } finally {
    over.abort();
  }
}
