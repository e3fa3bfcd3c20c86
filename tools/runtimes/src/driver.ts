import { join } from 'node:path';
import type { Command } from './command.js';
import type { Toolbox } from './toolbox.js';

/**
 * The command for a module of `drivers`. They are programs of their own, because what they use needs a newer Node than
 * the tools of this repository, and because a program that hangs can be ended.
 */
export function driver(name: string, { node }: Toolbox, args: readonly string[]): Omit<Command, 'cwd'> {
  return { file: node, args: [join(import.meta.dirname, 'drivers', `${name}.js`), ...args] };
}
