import { execFile } from 'node:child_process';
import { join } from 'node:path';

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

const bin = join(import.meta.dirname, '..', 'bin', 'pipeline.js');

/** Runs the command as someone in `folder` does, without colours. */
export function runCli(folder: string, args: readonly string[]): Promise<Outcome> {
  const env = { ...process.env, INIT_CWD: folder, NO_COLOR: '1', FORCE_COLOR: undefined };
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...args], { cwd: folder, env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}
