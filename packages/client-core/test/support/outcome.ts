/** A promise that is watched, and so never left without a handler. */
export interface Watched<T> {
  readonly value: () => T | undefined;
  readonly error: () => unknown;
  readonly settled: () => boolean;
}

export function watch<T>(promise: Promise<T>): Watched<T> {
  let value: T | undefined;
  let error: unknown;
  let settled = false;
  promise.then(
    (result) => {
      value = result;
      settled = true;
    },
    (reason: unknown) => {
      error = reason;
      settled = true;
    },
  );
  return { value: () => value, error: () => error, settled: () => settled };
}

/** What `promise` is rejected with. */
export async function failure(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('It should have failed.');
}
