import { execFile } from 'node:child_process';
import { basename } from 'node:path';

export interface Command {
  file: string;
  args: readonly string[];
  cwd: string;
  env?: Record<string, string>;
}

export interface Output {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a command to its end, in the environment that it needs to reach its registry. */
export function execute({ file, args, cwd, env = {} }: Command): Promise<Output> {
  const options = { cwd, env: { ...process.env, NO_COLOR: '1', ...env }, maxBuffer: 2 ** 26 };
  return new Promise((resolve, reject) => {
    execFile(file, [...args], options, (error, stdout, stderr) => {
      if (error === null) resolve({ code: 0, stdout, stderr });
      else if (typeof error.code === 'number') resolve({ code: error.code, stdout, stderr });
      else reject(new Error(`${basename(file)} cannot be run: ${error.message}`));
    });
  });
}

/** The same for a command that has to succeed: gives what it prints. */
export async function succeed(command: Command): Promise<string> {
  const { code, stdout, stderr } = await execute(command);
  if (code === 0) return stdout;
  const words = [basename(command.file), ...command.args.slice(0, 2)].join(' ');
  throw new Error(`${words} ended with ${code} in ${command.cwd}.\n${`${stdout}\n${stderr}`.trim()}`);
}
