import { posix } from 'node:path';
import { split } from '@sagold/json-pointer';
import { isMap, isNode, isScalar, isSeq, type Node } from 'yaml';
import type { SourceFile } from './sources.js';

type Sources = ReadonlyMap<string, SourceFile>;

interface Place {
  file: string;
  line: number;
  column: number;
}

interface Found {
  source: SourceFile;
  node: Node;
  /** Whether the whole pointer was followed. A flattened bundle has places that no file has. */
  complete: boolean;
}

/** Where the place of a bundle that `pointer` names was written: its file and line, or those of the nearest thing around it. */
export function sourcePlace(sources: Sources, root: string, pointer: string): Place | undefined {
  const [first, type, name, ...rest] = split(pointer);
  const component = `components/${type}/${name}.yaml`;
  const found =
    first === 'components' && sources.has(component)
      ? follow(sources, component, rest)
      : follow(sources, root, split(pointer));
  if (!found) return undefined;
  const { line, col } = found.source.lines.linePos(found.node.range?.[0] ?? 0);
  return { file: found.source.file, line, column: col };
}

function follow(sources: Sources, file: string, path: readonly string[]): Found | undefined {
  const source = sources.get(file);
  return source && isNode(source.document.contents)
    ? step(sources, source, source.document.contents, source.document.contents, path)
    : undefined;
}

/** `at` is the node to report for `value`: the key of the pair, where there is one. */
function step(sources: Sources, source: SourceFile, at: Node, value: Node, path: readonly string[]): Found {
  const [segment, ...rest] = path;
  if (segment === undefined) return { source, node: at, complete: true };
  const here: Found = { source, node: at, complete: false };
  if (isSeq(value)) {
    const item = value.items[Number(segment)];
    return isNode(item) ? step(sources, source, item, item, rest) : here;
  }
  if (!isMap(value)) return here;
  const pair = value.items.find(({ key }) => isScalar(key) && String(key.value) === segment);
  if (pair && isNode(pair.key)) {
    return isNode(pair.value)
      ? step(sources, source, pair.key, pair.value, rest)
      : { source, node: pair.key, complete: rest.length === 0 };
  }
  const target = value.get('$ref');
  if (typeof target === 'string') {
    return follow(sources, posix.join(posix.dirname(source.file), target), path) ?? here;
  }
  const parts = value.get('allOf');
  if (!isSeq(parts)) return here;
  const candidates = parts.items.filter(isNode).map((part) => step(sources, source, part, part, path));
  return candidates.find(({ complete }) => complete) ?? here;
}
