import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { redoclyCommand } from './redocly-command.js';
import { yamlFiles } from './sources.js';

/** A problem as `redocly lint --format=json` reports it, as far as it is used here. */
export interface RedoclyProblem {
  ruleId: string;
  message: string;
  suggest: string[];
  location: {
    source: { ref: string };
    pointer: string | null;
    start: { line: number; col: number };
  }[];
}

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

function redocly(folder: string, files: readonly string[], args: string[]): Promise<Outcome> {
  const env = {
    ...process.env,
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    NO_COLOR: '1',
  };
  return new Promise((resolve) => {
    const options = { cwd: folder, env, maxBuffer: 1 << 28 };
    execFile(process.execPath, [...redoclyCommand(files), ...args], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ code, stdout, stderr });
    });
  });
}

/** Lints `root` (a file, relative to `folder`) by the rules of `config`. */
export async function lint(folder: string, root: string, config: string): Promise<RedoclyProblem[]> {
  const files = isAbsolute(root) ? [root] : filesOf(folder);
  const outcome = await redocly(folder, files, [
    'lint',
    root,
    '--config',
    config,
    '--format=json',
    '--max-problems=1000',
  ]);
  const report = outcome.stdout.trim();
  if (!report.startsWith('{'))
    throw new Error(`redocly lint ${root} gave no report:\n${outcome.stderr || outcome.stdout}`);
  // The one place where the CLI's report enters; the golden test of this module pins its shape.
  const { problems } = JSON.parse(report) as { problems: RedoclyProblem[] };
  return problems;
}

/** Bundles the API `name` of `redocly.yaml` into the JSON file `output`. Returns what Redocly says when it fails. */
export async function bundle(folder: string, name: string, output: string): Promise<string | undefined> {
  const outcome = await redocly(folder, filesOf(folder), [
    'bundle',
    name,
    '--config',
    'redocly.yaml',
    '--output',
    output,
  ]);
  return outcome.code === 0 ? undefined : outcome.stderr;
}

function filesOf(folder: string): string[] {
  return existsSync(folder) ? yamlFiles(folder).map((file) => join(folder, file)) : [];
}
