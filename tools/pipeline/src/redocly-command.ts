import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const bin = join(dirname(require.resolve('@redocly/cli/package.json')), 'bin', 'cli.js');

/** Bytes of a description from which a run is long enough for optimised code to pay off. */
const LARGE = 1_000_000;

/** What Node is started with to run Redocly on these files. */
export function redoclyCommand(files: readonly string[]): string[] {
  return areSmall(files) ? ['--no-opt', bin] : [bin];
}

/** Whether Redocly takes longer to start than to work on them. */
export function areSmall(files: readonly string[]): boolean {
  const bytes = files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
  return bytes < LARGE;
}
