import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { resolve } from './contract.js';

/** The folder of what is built. */
export const dist: string = dirname(resolve('@eflow/contract'));

/** Its files that end so, by their path in it; without hidden ones, which are the compiler's or another tool's. */
export function builtFiles(ending: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending) && !file.startsWith('.'))
    .sort();
}
