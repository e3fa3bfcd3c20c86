import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

const ROOT = realPath(resolve(import.meta.dirname, '../../..'));

/** A path as messages show it: from the root of the repository, or else from where the command was called. */
export function displayPath(path: string): string {
  // A shell may have come to its folder by a link, which Node resolves in its own working directory.
  const full = realPath(resolve(path));
  const base = full.startsWith(ROOT + sep) ? ROOT : realPath(process.env['INIT_CWD'] ?? process.cwd());
  return relative(base, full).replaceAll('\\', '/');
}

/** Where a path leads without links. What is not there yet is named in the folder that is. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}
