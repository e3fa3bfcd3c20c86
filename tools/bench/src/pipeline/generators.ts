import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { peers } from '../measure/peers.js';
import { type Run, runMeasured } from '../measure/run-measured.js';

const bin = (name: string): string => join(peers, 'node_modules/.bin', name);
const redocly = join(dirname(fileURLToPath(import.meta.resolve('@redocly/cli/package.json'))), 'bin/cli.js');
const ours = join(import.meta.dirname, 'generate.js');

type Command = (document: string, output: string) => [program: string, args: string[]];

/** What makes TypeScript of one bundled description: types, and but for the last one a client. */
export const GENERATORS: Readonly<Record<string, Command>> = {
  ours: (document, output) => [process.execPath, [ours, document, output]],
  'hey-api': (document, output) => [
    bin('openapi-ts'),
    ['--input', document, '--output', output, '--client', '@hey-api/client-fetch'],
  ],
  orval: (document, output) => [
    bin('orval'),
    ['--input', document, '--output', join(output, 'api.ts'), '--client', 'fetch'],
  ],
  'redocly generate-client': (document, output) => [
    process.execPath,
    [redocly, 'generate-client', document, '--output', join(output, 'client.ts')],
  ],
  'openapi-typescript': (document, output) => [
    bin('openapi-typescript'),
    [document, '--output', join(output, 'types.ts')],
  ],
};

/** Runs a generator. Its folder is below the packages that its own tools are looked for in. */
export async function generate(name: string, document: string, output: string): Promise<Run> {
  const command = GENERATORS[name];
  if (command === undefined) throw new Error(`There is no generator ${name}.`);
  mkdirSync(output, { recursive: true });
  const [program, args] = command(document, output);
  return runMeasured(program, args, { cwd: output, codes: [0] });
}
