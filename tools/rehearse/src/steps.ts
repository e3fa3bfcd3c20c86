/** A part of the rehearsal. What it leaves is in the state that it shares with the others. */
export interface Step<State> {
  readonly name: string;
  /** What it shows, for the reader of the output. */
  readonly title: string;
  readonly needs: readonly string[];
  /** Gives what was found, in a few words. */
  readonly run: (state: State) => Promise<string>;
}

/** The steps of these names with those that they need, in the order of all; without names, all. */
export function selectSteps<S>(steps: readonly Step<S>[], only: readonly string[]): readonly Step<S>[] {
  if (only.length === 0) return steps;
  const wanted = new Set<string>();
  const add = (name: string) => {
    const step = steps.find((one) => one.name === name);
    if (step === undefined)
      throw new Error(`There is no step ${name}. The steps: ${steps.map((one) => one.name).join(', ')}.`);
    wanted.add(name);
    step.needs.forEach(add);
  };
  only.forEach(add);
  return steps.filter(({ name }) => wanted.has(name));
}

/** Takes the steps one after the other. Throws at the first that fails, and names it. */
export async function takeSteps<S>(steps: readonly Step<S>[], state: S, log: (line: string) => void): Promise<void> {
  for (const { name, title, run } of steps) await timed(name, title, log, async () => ({ words: await run(state) }));
}

/** Takes one step, and writes a line about it. */
export async function timed<T extends { words: string }>(
  name: string,
  title: string,
  log: (line: string) => void,
  run: () => Promise<T>,
): Promise<T> {
  const start = performance.now();
  const line = (mark: string, words: string) =>
    log(`${mark} ${name.padEnd(12)} ${((performance.now() - start) / 1000).toFixed(1).padStart(5)} s  ${words}`);
  try {
    const result = await run();
    line('✓', `${title}: ${result.words}`);
    return result;
  } catch (error) {
    line('✗', title);
    throw new Error(`The step \`${name}\` failed. ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}
