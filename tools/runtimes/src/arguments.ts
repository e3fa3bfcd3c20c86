import { parseArgs } from 'node:util';

export const USAGE: string = `Usage: pnpm test:runtimes [--only <text>]... [--tarballs <folder>]

Packs the packages, installs them into an empty project and uses them in every runtime and with every TypeScript.
  --only      just the checks whose name begins like this, such as bun or "node 20"; may be repeated
  --tarballs  takes the packed packages of a folder instead of packing them`;

/** What the command line asks for. */
export interface Arguments {
  help: boolean;
  only: readonly string[];
  /** Folder of packages that are packed already. */
  tarballs: string | undefined;
}

export function readArguments(args: string[]): Arguments {
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      tarballs: { type: 'string' },
    },
  });
  return { help: values.help, only: values.only, tarballs: values.tarballs };
}

/**
 * The checks whose names begin with one of the texts, or all without any text. A text that no name begins with is an
 * error: the command would else report success about nothing.
 */
export function selected<T extends { name: string }>(checks: readonly T[], only: readonly string[]): readonly T[] {
  const wanted = only.map((text) => text.toLowerCase());
  const is = (check: T, text: string) => check.name.toLowerCase().startsWith(text);
  const unknown = wanted.find((text) => !checks.some((check) => is(check, text)));
  if (unknown !== undefined)
    throw new Error(
      `--only ${unknown}: no check has a name that begins so. The checks: ${checks.map(({ name }) => name).join('; ')}.`,
    );
  return wanted.length === 0 ? checks : checks.filter((check) => wanted.some((text) => is(check, text)));
}
