import type { Result, Settings } from './settings.js';
import { steps } from './steps.js';

/**
 * Takes all steps; one that fails does not keep the others from being taken. What they give is printed, and `inspect`
 * prints it in a way of its own.
 */
export async function run(settings: Settings, inspect: (value: unknown) => void = () => {}): Promise<Result> {
  const passed: string[] = [];
  const failed: Record<string, string> = {};
  for (const [name, step] of Object.entries(steps)) {
    try {
      for (const value of await step(settings)) {
        show(value);
        inspect(value);
      }
      passed.push(name);
    } catch (error) {
      failed[name] = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    }
  }
  return { ok: Object.keys(failed).length === 0, passed, failed };
}

/** Prints a value in the ways that a program prints an error or a client. Who started the program looks for keys. */
function show(value: unknown): void {
  console.log(value);
  console.log(String(value), JSON.stringify(value), JSON.stringify(Object.entries(Object(value))));
  if (value instanceof Error) console.log(value.stack, value.cause);
}
