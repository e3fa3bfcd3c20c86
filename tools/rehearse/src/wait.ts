import { setTimeout } from 'node:timers/promises';
import type { Running } from './processes.js';

/** Milliseconds that a server may take to start. */
const PATIENCE = 60_000;

/** Asks until the program has an answer. Throws when it ends before, or takes too long. */
export async function answerOf<T>(
  name: string,
  process: Running,
  ask: () => Promise<T | undefined> | T | undefined,
): Promise<T> {
  let code: number | null | undefined;
  process.ended.then(
    (ended) => {
      code = ended;
    },
    () => {
      code = null;
    },
  );
  for (const start = performance.now(); performance.now() - start < PATIENCE; await setTimeout(50)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (code !== undefined) throw new Error(`${name} ended with ${code} before it was ready.\n${process.output()}`);
  }
  throw new Error(`${name} was not ready within ${PATIENCE / 1000} s.\n${process.output()}`);
}
