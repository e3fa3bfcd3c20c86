import type { Check } from './check.js';
import { succeed } from './command.js';
import type { Installed } from './project.js';
import type { Toolbox } from './toolbox.js';

const PUBLINT = 'publint';
const ATTW = '@arethetypeswrong/cli';

/** What publint and Are the types wrong? say about a tarball. */
export function publishableChecks({ name, tarball, exports }: Installed, folder: string, toolbox: Toolbox): Check[] {
  const { node, path, version } = toolbox;
  const check = (title: string, tool: string, script: string, args: readonly string[]): Check => ({
    name: `${title} ${name}`,
    async run() {
      await succeed({ file: node, args: [path(tool, script), ...args], cwd: folder });
      return version(tool);
    },
  });
  const without = dataFiles(exports);
  return [
    check('publint', PUBLINT, 'src/cli.js', ['run', tarball, '--strict']),
    check('attw', ATTW, 'dist/index.js', [
      tarball,
      ...['--profile', 'esm-only', '--format', 'ascii', '--no-color', '--no-emoji'],
      ...(without.length === 0 ? [] : ['--exclude-entrypoints', ...without]),
    ]),
  ];
}

/** Exports that no program can import, such as YAML: they have no types, and need none. */
export function dataFiles(exports: Installed['exports']): string[] {
  return Object.entries(exports)
    .filter(([, target]) => !/\.(js|json)$/.test(typeof target === 'string' ? target : target.default))
    .map(([entry]) => entry);
}
