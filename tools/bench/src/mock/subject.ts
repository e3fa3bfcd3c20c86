import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Exchange } from './exchanges.js';

/** What serves the contract, or only its answers. */
export interface Server {
  name: string;
  /** A module, and what it is told so that it listens at a port of 127.0.0.1. */
  module: string;
  args(port: number): string[];
}

/** A server in a process of its own, so that its memory is its own and its work disturbs nobody's. */
export interface Subject {
  name: string;
  url: string;
  /** Number of the process. */
  pid: number;
  /** Milliseconds from the start of the process to its first answer. */
  start: number;
  /** Bytes that the process holds after a collection of garbage; only of a subject that was started with `probed`. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

/** Where the modules are, as JavaScript. */
export const built: string = resolve(import.meta.dirname, '../../dist/mock');

const PROBE = ['--expose-gc', '--import', join(built, 'memory-probe.js')];
/** How long a server may take until it answers, in milliseconds, and how often it is asked. */
const PATIENCE = 60_000;
const PAUSE = 2;

/** Starts a server and waits until it has answered the exchange. */
export async function startSubject(
  { name, module, args }: Server,
  exchange: Exchange,
  { probed = false }: { probed?: boolean } = {},
): Promise<Subject> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const before = performance.now();
  const child = fork(module, args(port), {
    execArgv: probed ? PROBE : [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(() => {});
  const stop = async () => {
    // Not asked: Prism waits for its connections, and nothing is lost.
    child.kill('SIGKILL');
    await ended;
  };
  try {
    await firstAnswer(name, child, url, exchange);
  } catch (error) {
    await stop();
    throw error;
  }
  const start = performance.now() - before;
  const memory = async () => {
    child.send('memory');
    const [bytes] = await once(child, 'message');
    return Number(bytes);
  };
  return { name, url, pid: child.pid ?? 0, start, memory, stop };
}

async function firstAnswer(name: string, child: ChildProcess, url: string, exchange: Exchange): Promise<void> {
  const { method, path, headers, body } = exchange;
  for (const end = performance.now() + PATIENCE; performance.now() < end; await sleep(PAUSE)) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`${name} ended with ${child.exitCode ?? child.signalCode} before it answered.`);
    const init = { method, headers, ...(body === undefined ? {} : { body }) };
    const response = await fetch(url + path, init).catch(() => undefined);
    if (response === undefined) continue;
    const text = await response.text();
    if (response.status === 200) return;
    throw new Error(`${name} gives ${response.status} as its first answer: ${text.slice(0, 500)}`);
  }
  throw new Error(`${name} has not answered for ${PATIENCE / 1000} seconds.`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
