import { relative, resolve, sep } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');

/** A path as messages show it: from the root of the repository, or else from where the command was called. */
export function displayPath(path: string): string {
  const full = resolve(path);
  const base = full.startsWith(ROOT + sep) ? ROOT : (process.env['INIT_CWD'] ?? process.cwd());
  return relative(base, full).replaceAll('\\', '/');
}
