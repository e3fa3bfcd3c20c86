/** The rejections that nobody handles while `work` runs and shortly after. */
export async function unhandledDuring(work: () => unknown): Promise<unknown[]> {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): number => unhandled.push(reason);
  // The test runner listens, too, and would end the run.
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', note);
  await work();
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  process.removeListener('unhandledRejection', note);
  for (const other of others) process.on('unhandledRejection', other);
  return unhandled;
}
