import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { split } from '@sagold/json-pointer';
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Change } from './change.js';

interface Source {
  file: string;
  document: Document.Parsed;
  lines: LineCounter;
}

interface Found {
  source: Source;
  node: Node;
  /** How many keys of the pointer were followed. */
  depth: number;
}

/** Names where each change was written. */
export type Locate = (changes: readonly Change[]) => Change[];

/** Names where each change was written: the file and line in `root` from which the documents are made, or nearest to it. */
export function locate(changes: readonly Change[], root: string, file: string): Change[] {
  return locatorOf(root, file)(changes);
}

/** The same for changes that are not known yet; the files are read at once. */
export function locatorOf(root: string, file: string): Locate {
  const sources = new Map<string, Source>();
  const load = (path: string): Source | undefined => {
    const known = sources.get(path);
    if (known || !existsSync(join(root, path))) return known;
    const lines = new LineCounter();
    const source = {
      file: path,
      lines,
      document: parseDocument(readFileSync(join(root, path), 'utf8'), { lineCounter: lines }),
    };
    sources.set(path, source);
    return source;
  };
  const components = componentsOf(file, load);
  return (changes) =>
    changes.map((change) => {
      const found = find(split(change.place.pointer), file, components, load);
      if (found === undefined) return change;
      const { line } = found.source.lines.linePos(found.node.range?.[0] ?? 0);
      return { ...change, place: { ...change.place, file: found.source.file, line } };
    });
}

type Load = (path: string) => Source | undefined;

/** A bundler names a component by the file that it comes from, or by the last part of what follows `#`. */
function componentsOf(root: string, load: Load): Map<string, string[]> {
  const targets = new Map<string, string[]>();
  const seen = new Set<string>();
  const walk = (file: string): void => {
    const source = load(file);
    if (source === undefined || seen.has(file)) return;
    seen.add(file);
    visit(source.document, {
      Pair(_key, { key, value }) {
        if (!isScalar(key) || key.value !== '$ref' || !isScalar(value)) return;
        const target = resolved(file, String(value.value));
        const [path = '', fragment = ''] = target.split('#');
        const name = fragment.split('/').at(-1) || posix.basename(path, posix.extname(path));
        targets.set(name, [...(targets.get(name) ?? []), target]);
        walk(path);
      },
    });
  };
  walk(root);
  return targets;
}

function find(
  keys: readonly string[],
  root: string,
  components: ReadonlyMap<string, string[]>,
  load: Load,
): Found | undefined {
  const direct = follow(`${root}#`, keys, 0, load);
  const [first, kind = '', name = '', ...rest] = keys;
  if (first !== 'components' || (direct && direct.depth > 2)) return direct;
  const named = components.get(name) ?? [];
  const target = named.find((path) => path.includes(`${kind}/`)) ?? named[0];
  return target === undefined ? direct : follow(target, rest, 3, load);
}

function resolved(file: string, reference: string): string {
  const [path = '', fragment = ''] = reference.split('#');
  return `${path === '' ? file : posix.join(posix.dirname(file), path)}#${fragment}`;
}

/** Follows `keys` from a file and the pointer in it. */
function follow(target: string, keys: readonly string[], depth: number, load: Load): Found | undefined {
  const [file = '', fragment = ''] = target.split('#');
  const source = load(file);
  if (source === undefined || !isNode(source.document.contents)) return undefined;
  const start: Found = { source, node: source.document.contents, depth };
  const inner = split(`#${fragment}`);
  // The keys of the fragment are not those of the place.
  return step({ ...start, depth: depth - inner.length }, source.document.contents, [...inner, ...keys], load);
}

function step(here: Found, value: Node, keys: readonly string[], load: Load): Found {
  const [key, ...rest] = keys;
  if (key === undefined) return here;
  const depth = here.depth + 1;
  if (isSeq(value)) {
    const item = value.items[Number(key)];
    return isNode(item) ? step({ ...here, node: item, depth }, item, rest, load) : here;
  }
  if (!isMap(value)) return here;
  const pair = value.items.find((entry) => isScalar(entry.key) && String(entry.key.value) === key);
  if (pair && isNode(pair.key)) {
    const next = { ...here, node: pair.key, depth };
    return isNode(pair.value) ? step(next, pair.value, rest, load) : next;
  }
  const reference = value.get('$ref');
  if (typeof reference === 'string')
    return deeper(here, follow(resolved(here.source.file, reference), keys, here.depth, load));
  const parts = value.get('allOf');
  if (!isSeq(parts)) return here;
  return parts.items
    .filter(isNode)
    .map((part) => step({ ...here, node: part }, part, keys, load))
    .reduce(deeper, here);
}

function deeper(a: Found, b: Found | undefined): Found {
  return b !== undefined && b.depth > a.depth ? b : a;
}
