import { posix } from 'node:path';

/**
 * The address of `href` as seen from the page at `from` (a path without extension), so that the site works under any
 * base path and from a folder. `extension` is that of the view: `.html` or `.md`. A file (`/downloads/everflow.yaml`)
 * keeps its own, and what is no path from the root stays as it is.
 */
export function relativeHref(from: string, href: string, extension: '.html' | '.md'): string {
  if (!href.startsWith('/')) return href;
  const [path = '', anchor] = href.slice(1).split('#', 2);
  const page = path === '' ? 'index' : path;
  const hash = anchor === undefined ? '' : `#${anchor}`;
  if (page === from && hash !== '') return hash;
  const file = posix.extname(page) === '' ? page + extension : page;
  return between(posix.dirname(from), file) + hash;
}

/** Pages of a folder have the same links, and there are many. */
const ways = new Map<string, Map<string, string>>();

function between(folder: string, file: string): string {
  let known = ways.get(folder);
  if (known === undefined) {
    known = new Map();
    ways.set(folder, known);
  }
  let way = known.get(file);
  if (way === undefined) {
    way = posix.relative(folder, file);
    known.set(file, way);
  }
  return way;
}
