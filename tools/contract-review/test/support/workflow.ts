import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { parse } from 'yaml';

const WORKFLOWS = resolve(import.meta.dirname, '../../../../.github/workflows');
const EVEN_AFTER_FAILURE = `$\{{ !cancelled() }}`;

interface Step {
  name?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, string | number | boolean>;
  env?: Record<string, string>;
}

export interface Workflow {
  name: string;
  on: unknown;
  permissions: Record<string, string>;
  jobs: Record<
    string,
    { if?: string; permissions?: Record<string, string>; env?: Record<string, string>; steps: Step[] }
  >;
}

export async function readWorkflow(file: string): Promise<{ text: string; workflow: Workflow }> {
  const text = await readFile(join(WORKFLOWS, file), 'utf8');
  return { text, workflow: parse(text) };
}

export interface Outcome {
  /** Of each `run`, by the name of its step. */
  codes: Record<string, number>;
  output: string;
  conclusion: 'success' | 'failure';
}

interface Options {
  /** The working tree that the checkout would have made. */
  cwd: string;
  /** Values of the expressions that the workflow may contain. */
  expressions: Record<string, string>;
  env: Record<string, string>;
  /** What an action would do; by its name, without the commit. */
  actions: Record<string, (inputs: Record<string, string>) => Promise<void>>;
  temporary: string;
}

/** Runs the one job of a workflow as GitHub does: its steps with bash, one after the other, until one fails. */
export async function runJob(workflow: Workflow, options: Options): Promise<Outcome> {
  const { cwd, expressions, actions, temporary } = options;
  const [job] = Object.values(workflow.jobs);
  if (job === undefined) throw new Error('The workflow has no job.');
  const value = (text: unknown) =>
    String(text).replaceAll(/\$\{\{ *(.*?) *\}\}/g, (_, expression: string) => {
      const known = expressions[expression];
      if (known === undefined) throw new Error(`The test has no value for \`${expression}\`.`);
      return known;
    });
  const values = (entries: object = {}) =>
    Object.fromEntries(Object.entries(entries).map(([key, text]) => [key, value(text)]));
  const path = await withoutNetwork(temporary);
  const outcome: Outcome = { codes: {}, output: '', conclusion: 'success' };
  for (const step of job.steps) {
    if (outcome.conclusion === 'failure' && step.if !== EVEN_AFTER_FAILURE) continue;
    if (step.uses !== undefined) {
      const [action = ''] = step.uses.split('@');
      await actions[action]?.(values(step.with));
      continue;
    }
    const env = { ...process.env, ...options.env, ...values(job.env), ...values(step.env), PATH: path };
    const { code, output } = await bash(String(step.run), cwd, env);
    outcome.codes[step.name ?? ''] = code;
    outcome.output += output;
    if (code !== 0) outcome.conclusion = 'failure';
  }
  return outcome;
}

/** The PATH with an `npx` that only writes down how it is called: the workspace is installed and built already. */
async function withoutNetwork(temporary: string): Promise<string> {
  const bin = join(temporary, 'bin');
  await mkdir(bin, { recursive: true });
  await writeFile(join(bin, 'npx'), `#!/bin/sh\necho "npx $*"\n`);
  await chmod(join(bin, 'npx'), 0o755);
  return `${bin}${delimiter}${process.env['PATH']}`;
}

function bash(script: string, cwd: string, env: NodeJS.ProcessEnv): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    execFile('bash', ['-e', '-o', 'pipefail', '-c', script], { cwd, env }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : Number(error.code), output: stdout + stderr });
    });
  });
}

/** Keeps files as the service of artifacts does, in a folder. */
export function artifacts(store: string): Options['actions'] {
  return {
    'actions/upload-artifact': async ({ name = '', path = '' }) =>
      cp(path, join(store, name), { recursive: true, force: true }),
    'actions/download-artifact': async ({ name = '', path = '' }) =>
      cp(join(store, name), path, { recursive: true, force: true }),
  };
}
