import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';

export interface Result {
  readonly code: number | null;
  /** What the program printed, on both streams. */
  readonly output: string;
}

/** Programs of Redocly ask for neither news nor numbers; nobody wants colours. */
const env = {
  ...process.env,
  NO_COLOR: '1',
  FORCE_COLOR: '0',
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
};

/** Milliseconds that a program may take to start. */
const PATIENCE = 30_000;

/** A program for Node that runs until it ends by itself or is stopped. */
export class Child {
  /** What it has printed so far. */
  output = '';
  readonly #process: ChildProcess;
  readonly #ended: Promise<number | null>;

  constructor(program: string, args: readonly string[]) {
    this.#process = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
      });
    this.#ended = once(this.#process, 'close').then(([code]) => (typeof code === 'number' ? code : null));
    const kill = () => this.#process.kill('SIGKILL');
    process.once('exit', kill);
    this.#process.once('close', () => process.off('exit', kill));
    // Whoever waits sees the error; without this line, an early one would end the test run.
    this.#ended.catch(() => {});
  }

  /** Waits until the output has the text. */
  async prints(text: string): Promise<void> {
    let ended = false;
    const mark = () => {
      ended = true;
    };
    this.#ended.then(mark, mark);
    const deadline = Date.now() + PATIENCE;
    while (!this.output.includes(text)) {
      if (ended || Date.now() > deadline)
        throw new Error(`The program ended or waited without printing "${text}":\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async end(): Promise<Result> {
    return { code: await this.#ended, output: this.output };
  }

  /** Ends the program: politely with SIGINT, so that it can write what it has gathered, or at once. */
  async stop(signal: 'SIGINT' | 'SIGKILL'): Promise<Result> {
    this.#process.kill(signal);
    return this.end();
  }
}

/** Runs a program to its end. */
export async function run(program: string, args: readonly string[]): Promise<Result> {
  const child = new Child(program, args);
  try {
    return await child.end();
  } finally {
    await child.stop('SIGKILL').catch(() => {});
  }
}
