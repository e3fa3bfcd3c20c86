import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export interface Command {
  file: string;
  args: readonly string[];
  cwd: string;
  env?: Record<string, string>;
  /** Passes the environment on, as package managers need it to reach their registry. */
  inherit?: boolean;
}

export interface Output {
  code: number;
  stdout: string;
  stderr: string;
}

/** A command that hangs is ended after so many milliseconds. */
const TIMEOUT = 120_000;

/**
 * Runs a command to its end. Unless it inherits the environment, it gets only what it needs to find its files, so that
 * options for another runtime, a proxy or a key that happen to be set have no influence.
 */
export function execute({ file, args, cwd, env = {}, inherit = false }: Command): Promise<Output> {
  const { PATH = '', HOME = '', TMPDIR = '/tmp' } = process.env;
  const base = inherit ? process.env : { PATH, HOME, TMPDIR, NO_PROXY: '*' };
  const options = { cwd, env: { ...base, NO_COLOR: '1', ...env }, timeout: TIMEOUT, maxBuffer: 2 ** 26 };
  return new Promise((resolve, reject) => {
    execFile(file, [...args], options, (error, stdout, stderr) => {
      if (error === null) resolve({ code: 0, stdout, stderr });
      else if (error.killed) reject(new Error(`${basename(file)} did not end within ${TIMEOUT / 1000} s.\n${stderr}`));
      else if (typeof error.code === 'number') resolve({ code: error.code, stdout, stderr });
      else reject(new Error(`${basename(file)} cannot be run: ${error.message}`));
    });
  });
}

/** The same for a command that has to succeed. */
export async function succeed(command: Command): Promise<string> {
  const output = await execute(command);
  if (output.code !== 0) throw failure(command, `ended with ${output.code}`, output);
  return output.stdout;
}

/** The same for a command that must not print anything either, as its warnings would be. */
export async function succeedQuietly(command: Command): Promise<void> {
  const output = await execute(command);
  if (output.code !== 0) throw failure(command, `ended with ${output.code}`, output);
  if (`${output.stdout}${output.stderr}`.trim() !== '') throw failure(command, 'warned', output);
}

function failure({ file, args }: Command, what: string, { stdout, stderr }: Output): Error {
  const words = [file, ...args].map((word) => (word.startsWith('/') ? basename(word) : word)).join(' ');
  return new Error(`${words} ${what}.\n${beginning(`${stdout}\n${stderr}`)}`);
}

/** Most lines of an output that are told; the first ones say what is wrong. */
const LINES = 12;

function beginning(text: string): string {
  const lines = stripVTControlCharacters(text).trim().split('\n');
  return [...lines.slice(0, LINES), ...(lines.length > LINES ? [`… and ${lines.length - LINES} lines more`] : [])].join(
    '\n',
  );
}
