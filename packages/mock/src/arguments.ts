import { parseArgs } from 'node:util';
import type { FaultRule } from './faults.js';
import { faultForms, parseFault } from './parse-fault.js';

/** More deals take more memory than a process has by default. */
const MAX_SIZE = 1_000_000;

/** What the command line asks for. */
export interface Arguments {
  help: boolean;
  version: boolean;
  port: number;
  cors: boolean;
  mock: { seed?: number; size?: number; faults: FaultRule[] };
}

export const USAGE: string = `Usage: mock [options]

Serves a mock of the Everflow API on this machine.

Options:
  --port <number>   port to listen at, 0 for a free one (default: 4010)
  --seed <integer>  determines the generated data (default: 1)
  --size <number>   how many deals to generate (default: 50)
  --fault <fault>   misbehaves; may be repeated
  --cors            lets the pages of every origin call the mock from a browser
  --help            prints this text
  --version         prints the version

A fault is [operation:][nth:]kind[=value], as in searchDeals:2:delay=500. The kinds are
${faultForms.map((form) => `  ${form}`).join('\n')}`;

/** Reads the command line; throws an error that says what is wrong. */
export function readArguments(args: string[]): Arguments {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4010' },
      seed: { type: 'string' },
      size: { type: 'string' },
      fault: { type: 'string', multiple: true, default: [] },
      cors: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      version: { type: 'boolean', default: false },
    },
  });
  const { port, seed, size, fault, cors, help, version } = values;
  return {
    help,
    version,
    cors,
    port: integer('--port', port, 0, 65535, 'from 0 to 65535'),
    mock: {
      ...(seed === undefined ? {} : { seed: integer('--seed', seed, Number.MIN_SAFE_INTEGER) }),
      ...(size === undefined ? {} : { size: integer('--size', size, 0, MAX_SIZE, `from 0 to ${MAX_SIZE}`) }),
      faults: fault.map(parseFault),
    },
  };
}

function integer(
  flag: string,
  text: string,
  least: number,
  most: number = Number.MAX_SAFE_INTEGER,
  range = '',
): number {
  const number = Number(text);
  if (/^-?\d+$/.test(text) && number >= least && number <= most) return number;
  throw new Error(`${flag} takes an integer${range && ` ${range}`}, got ${JSON.stringify(text)}.`);
}
