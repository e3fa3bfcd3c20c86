/** Refuses a value that is not the expected one. */
export function same<T>(got: T, expected: T, what: string): void {
  if (got !== expected) throw new Error(`${what}: expected ${String(expected)}, got ${String(got)}`);
}

/** The error that a call rejects with, when it is of the class. */
export async function rejection<T extends Error>(
  call: Promise<unknown>,
  Class: abstract new (...args: never[]) => T,
): Promise<T> {
  const error = await call.then(
    () => new Error('success'),
    (reason: unknown) => reason,
  );
  if (error instanceof Class) return error;
  // Not the name of the class: a bundler has shortened it.
  throw new Error(`unexpected ${error instanceof Error ? `${error.name}: ${error.message}` : error}`);
}
