import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A server in a process of its own, so that its memory is its own and its work disturbs nobody's. */
export interface Subject {
  url: string;
  /** Bytes that the process holds after a collection of garbage. */
  memory(): Promise<number>;
  stop(): void;
}

export async function startSubject(kind: 'mock' | 'constant'): Promise<Subject> {
  const child = fork(join(import.meta.dirname, 'serve.js'), [kind], { execArgv: ['--expose-gc'] });
  return {
    url: String(await answerOf(child)),
    memory() {
      child.send('memory');
      return answerOf(child).then(Number);
    },
    stop: () => void child.kill(),
  };
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const [message] = await once(child, 'message');
  return message;
}
