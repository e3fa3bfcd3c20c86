import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

/** The compilers that programs are compiled with, by what they say they are. */
export const compilers: Record<string, string> = {
  'Version 5.4.5': require.resolve('typescript54/package.json'),
  'Version 5.9.3': require.resolve('typescript59/package.json'),
  'Version 6.0.3': require.resolve('typescript60/package.json'),
  'Version 7.0.2': require.resolve('typescript/package.json'),
};

/** What a compiler has against a line. */
export interface Complaint {
  file: string;
  line: number;
  code: string;
  /** The whole message, which may have several lines. */
  message: string;
}

/** What a compiler prints for all programs of the folder. */
export function compile(compiler: string, ...options: string[]): string {
  const tsc = join(dirname(compilers[compiler] ?? ''), 'bin', 'tsc');
  const command = [tsc, '-p', FOLDER, '--pretty', 'false', ...options];
  const { stdout, stderr, error } = spawnSync(process.execPath, command, { cwd: FOLDER, encoding: 'utf8' });
  if (error) throw error;
  return (stdout + stderr).trim();
}

/** The complaints of a compiler; throws for anything else that it says. */
export function complaintsOf(output: string): Complaint[] {
  const complaints: Complaint[] = [];
  for (const text of output.split(/\r?\n/)) {
    const [, file, line, code, message] = /^(.+)\((\d+),\d+\): error (TS\d+): (.*)$/.exec(text) ?? [];
    const last = complaints.at(-1);
    if (file && code && message) complaints.push({ file, line: Number(line), code, message });
    else if (last && text.startsWith(' ')) last.message += `\n${text}`;
    else if (text) throw new Error(text);
  }
  return complaints;
}
