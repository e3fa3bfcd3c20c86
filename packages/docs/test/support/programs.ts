import { type ExecFileException, execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Sample } from '@eflow/samples';
import { PACKAGE, ROOT } from '../../src/site/paths.js';

const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');

/** What a program has said, and with which code it ended. */
export interface Ending {
  code: number;
  stdout: string;
  stderr: string;
}

/** A folder in which the packages of the workspace are found. */
export function programFolder(): string {
  mkdirSync(join(PACKAGE, 'dist'), { recursive: true });
  return mkdtempSync(join(PACKAGE, 'dist/.programs-'));
}

const EXTENSIONS: Readonly<Record<string, string>> = { TypeScript: 'ts', JavaScript: 'mjs', Shell: 'sh', Python: 'py' };

/** Writes a sample into the folder, and gives the name of its file. */
export function writeProgram(folder: string, operation: string, { id, lang, source }: Sample): string {
  const name = `${operation}.${id}.${EXTENSIONS[lang]}`;
  writeFileSync(join(folder, name), source);
  return name;
}

/** Compiles all programs of the folder as strictly as this repository; gives what the compiler says. */
export function compile(folder: string): string {
  const options = {
    types: ['node'],
    outDir: '.',
    isolatedDeclarations: false,
    declaration: false,
    declarationMap: false,
  };
  const config = {
    extends: join(ROOT, '.config/tsconfig.json'),
    compilerOptions: options,
    include: ['*.ts'],
    exclude: [],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' }).stdout;
}

export function run(command: string, args: readonly string[], folder: string, env: NodeJS.ProcessEnv): Promise<Ending> {
  const options = { cwd: folder, env: { PATH: process.env['PATH'], ...env } };
  return new Promise((resolve) => {
    execFile(command, [...args], options, (error, stdout, stderr) => resolve({ code: codeOf(error), stdout, stderr }));
  });
}

function codeOf(error: ExecFileException | null): number {
  return error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
}

/** Whether the machine has the command. */
export function has(command: string, ...args: string[]): boolean {
  return spawnSync(command, args).status === 0;
}

/** A folder for `PYTHONPATH` in which the Requests inside of pip go by their own name. */
export function requestsOfPip(folder: string): string {
  const path = join(folder, 'python');
  mkdirSync(path);
  const lines = ['import sys', 'from pip._vendor import requests', "sys.modules['requests'] = requests", ''];
  writeFileSync(join(path, 'requests.py'), lines.join('\n'));
  return path;
}
