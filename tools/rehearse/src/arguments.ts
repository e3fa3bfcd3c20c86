import { parseArgs } from 'node:util';

export const USAGE: string = `Usage: pnpm release:rehearse [--only <step>]... [--keep]

Publishes to a registry on this machine and uses what was published, in a copy of the repository.
  --only  just this step and what it needs; may be repeated
  --keep  keep the folder of the rehearsal; one that fails is kept anyway
  --list  name the steps`;

export interface Arguments {
  help: boolean;
  list: boolean;
  keep: boolean;
  only: readonly string[];
}

export function readArguments(args: string[]): Arguments {
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
    },
  });
  return values;
}
