import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');

/** A path as messages show it: from the root of the repository, or else from where the command was called. */
export function displayPath(file: string): string {
  const full = resolve(file);
  const base = full.startsWith(ROOT + sep) ? ROOT : resolve(process.env['INIT_CWD'] ?? process.cwd());
  // A shell may have come to its folder by a link, which Node resolves in its own working directory.
  const shown = [relative(base, full), relative(realPath(base), full), relative(realPath(base), realPath(full))];
  const path = shown.find((way) => !way.startsWith('..')) ?? relative(base, full);
  return path.replaceAll('\\', '/');
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
