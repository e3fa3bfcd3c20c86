import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

interface Command {
  file: string;
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
}

/** A program that runs until it is ended. */
export interface Running {
  /** What it has printed so far. */
  output(): string;
  /** Its exit code, or null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Ends it and all that it has started, at once. */
  kill(): Promise<void>;
}

export interface Processes {
  start(command: Command): Running;
  /** Runs a command to its end and gives what it printed; throws when it fails. */
  run(command: Command): Promise<string>;
  /** Ends all that is still running. */
  killAll(): Promise<void>;
}

/** A command that hangs is ended after so many milliseconds. */
const TIMEOUT = 240_000;

/** Starts programs, and keeps what all of them print in a file. */
export function createProcesses(log: string): Processes {
  const running = new Set<Running>();
  const file = createWriteStream(log, { flags: 'a' });

  function start({ file: program, args, cwd, env }: Command): Running {
    file.write(`\n$ ${program} ${args.join(' ')}\n`);
    // A group of its own, so that what it starts is ended with it.
    const child = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        file.write(text);
      });
    }
    const start = performance.now();
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once('error', (error) => reject(new Error(`${basename(program)} cannot be run: ${error.message}`)));
      child.once('close', (code) => {
        file.write(`(${((performance.now() - start) / 1000).toFixed(1)} s)\n`);
        resolve(code);
      });
    });
    const process: Running = {
      output: () => stripVTControlCharacters(output),
      ended,
      async kill() {
        killGroup(child.pid);
        await ended.catch(() => null);
      },
    };
    running.add(process);
    ended.catch(() => null).then(() => running.delete(process));
    return process;
  }

  async function run(command: Command): Promise<string> {
    const process = start(command);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      void process.kill();
    }, TIMEOUT);
    const code = await process.ended.finally(() => clearTimeout(timer));
    if (code === 0) return process.output();
    const words = [command.file, ...command.args].map((word) => (word.startsWith('/') ? basename(word) : word));
    const what = late ? `did not end within ${TIMEOUT / 1000} s` : `ended with ${code ?? 'a signal'}`;
    throw new Error(`${words.join(' ')} ${what}.\n${lastLines(process.output())}`);
  }

  return {
    start,
    run,
    async killAll() {
      await Promise.all([...running].map((process) => process.kill()));
    },
  };
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** The last ones say what was wrong. */
const LINES = 30;

function lastLines(text: string): string {
  return text.trimEnd().split('\n').slice(-LINES).join('\n');
}
