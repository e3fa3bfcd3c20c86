import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const bin = join(dirname(require.resolve('@redocly/cli/package.json')), 'bin', 'cli.js');

// Our own comparison says more than Respect's check of schemas, and a workflow should go on where they differ.
const SEVERITY = 'SCHEMA_CHECK=off';

/** What came of a run of workflows. */
export interface Run {
  passed: boolean;
  /** The requests and answers as an HTTP archive; it may hold keys and must not be printed. */
  har: string;
  /** What Respect says, keys masked. */
  report: string;
}

/** Runs Arazzo workflows against a server. Keys go through the environment, where no list of processes shows them. */
export async function runWorkflows(
  file: string,
  server: string,
  inputs: Readonly<Record<string, string | number>>,
): Promise<Run> {
  const temporary = await mkdtemp(join(tmpdir(), 'verify-'));
  const har = join(temporary, 'exchanges.har');
  const env = {
    ...process.env,
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    REDOCLY_CLI_RESPECT_INPUT: JSON.stringify(inputs),
  };
  const args = [bin, 'respect', file, '--server', `everflow=${server}`, '--har-output', har, '--severity', SEVERITY];
  try {
    const { code, output } = await new Promise<{ code: number; output: string }>((resolve) => {
      execFile(process.execPath, args, { env }, (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code ?? 1), output: stdout + stderr });
      });
    });
    const text = await readFile(har, 'utf8').catch(() => '{"log":{"entries":[]}}');
    return { passed: code === 0, har: text, report: withoutKeys(output, inputs) };
  } finally {
    await rm(temporary, { recursive: true });
  }
}

function withoutKeys(text: string, inputs: Readonly<Record<string, string | number>>): string {
  const keys = Object.entries(inputs).filter(([name]) => name.endsWith('Key'));
  return keys.reduce((masked, [, key]) => masked.replaceAll(String(key), '***'), text);
}
