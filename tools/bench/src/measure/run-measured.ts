import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';

export interface Run {
  seconds: number;
  /** Bytes that the program and all that it has started held at the same time, at most. */
  peak: number;
}

/** Often enough to see each part of a run that takes seconds. */
const INTERVAL = 50;

/** Runs a program to its end; throws when it does not end with one of the codes. */
export async function runMeasured(
  program: string,
  args: readonly string[],
  { cwd, codes }: { cwd: string; codes: readonly number[] },
): Promise<Run> {
  const start = performance.now();
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  const words: string[] = [];
  child.stderr.on('data', (chunk) => words.push(String(chunk)));
  const ended = once(child, 'close');
  const watch = watchMemory(child.pid ?? 0);
  const [code] = await ended;
  const seconds = (performance.now() - start) / 1000;
  const peak = await watch.stop();
  if (!codes.includes(code)) throw new Error(`${args.join(' ')} ended with ${code}: ${words.join('').slice(-2_000)}`);
  return { seconds, peak };
}

function watchMemory(root: number): { stop(): Promise<number> } {
  let peak = 0;
  let on = true;
  const watching = (async () => {
    while (on) {
      peak = Math.max(peak, memoryOf(root, await processes()));
      await new Promise((wake) => setTimeout(wake, INTERVAL));
    }
  })();
  return {
    stop: async () => {
      on = false;
      await watching;
      return peak;
    },
  };
}

const run = promisify(execFile);

async function processes(): Promise<string> {
  return (await run('ps', ['-A', '-o', 'pid=,ppid=,rss='])).stdout;
}

/** Bytes that a process and its descendants hold, from a list with the number, the parent and the KiB of each process. */
export function memoryOf(root: number, list: string): number {
  const all = list
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0, memory = 0]) => ({ pid, parent, memory }));
  const family = new Set([root]);
  // A child may stand before its parent.
  for (let before = 0; family.size > before; ) {
    before = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  return all.filter(({ pid }) => family.has(pid)).reduce((sum, { memory }) => sum + memory * 1024, 0);
}
