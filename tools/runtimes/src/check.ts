import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';

/** Something that can be right or wrong about the packed packages. */
export interface Check {
  readonly name: string;
  /** Gives the version of the runtime or the tool; throws an error that says all that is wrong. */
  readonly run: () => Promise<string>;
}

export interface Outcome {
  readonly name: string;
  readonly version: string;
  /** What is wrong, where something is. */
  readonly failure: string | undefined;
  readonly seconds: number;
}

/** Never rejects: one check that fails must not hide the outcomes of the others. */
export async function outcomeOf({ name, run }: Check): Promise<Outcome> {
  const start = performance.now();
  const done = (version: string, failure?: string): Outcome => ({
    name,
    version,
    failure,
    seconds: (performance.now() - start) / 1000,
  });
  try {
    return done(await run());
  } catch (error) {
    return done('', error instanceof Error ? error.message : String(error));
  }
}

/** Makes all checks, as many at once as there are processors. */
export function outcomesOf(checks: readonly Check[]): Promise<Outcome[]> {
  const limit = pLimit(availableParallelism());
  return Promise.all(checks.map((check) => limit(() => outcomeOf(check))));
}
