import { execFileSync } from 'node:child_process';
import { median } from '../measure/statistics.js';
import type { Exchange } from './exchanges.js';
import { bare, command, constant, prism } from './servers.js';
import { startSubject } from './subject.js';

const ROUNDS = 5;

export interface Start {
  name: string;
  /** Milliseconds from the start of the process to its first answer. */
  time: number;
  /** Bytes that the process holds then. */
  memory: number;
}

/** What it takes to have a server, the mocks started as users start them: medians of the rounds. */
export async function measureStart(exchange: Exchange): Promise<Start[]> {
  const starts = [command, prism, constant, bare].map((server) => ({
    server,
    times: [] as number[],
    memories: [] as number[],
  }));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { server, times, memories } of starts) {
      const subject = await startSubject(server, exchange);
      times.push(subject.start);
      memories.push(memoryOf(subject.pid));
      await subject.stop();
    }
  return starts.map(({ server, times, memories }) => ({
    name: server.name,
    time: median(times),
    memory: median(memories),
  }));
}

function memoryOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
}
