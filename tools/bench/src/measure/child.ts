import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Runs a module, named from `src`, in a process of its own and gives the one message that it sends. */
export async function askChild(module: string, args: readonly string[]): Promise<unknown> {
  const child = fork(join(import.meta.dirname, '..', module), args, {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', process.stderr, process.stderr, 'ipc'],
  });
  let message: unknown;
  child.once('message', (sent) => {
    message = sent;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${module} ${args.join(' ')} ended with ${code}.`);
  return message;
}
