import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type Document, isMap, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Problem } from './problem.js';

export interface SourceFile {
  /** Path relative to the folder of the description, with `/`. */
  file: string;
  document: Document.Parsed;
  lines: LineCounter;
}

/** Reads every YAML file of a description with the root file `root`; a file that is not valid YAML is a problem. */
export function readSources(folder: string, root: string): { sources: Map<string, SourceFile>; problems: Problem[] } {
  const sources = new Map<string, SourceFile>();
  const problems: Problem[] = [];
  if (!existsSync(join(folder, root))) {
    const message = 'There is no description here.';
    return {
      sources,
      problems: [{ file: root, line: 1, column: 1, rule: 'no-missing-root', message }],
    };
  }
  for (const file of yamlFiles(folder)) {
    const lines = new LineCounter();
    const document = parseDocument(readFileSync(join(folder, file), 'utf8'), {
      lineCounter: lines,
      prettyErrors: false,
    });
    sources.set(file, { file, document, lines });
    const [error] = document.errors;
    if (error) {
      const { line, col } = lines.linePos(error.pos[0]);
      problems.push({
        file,
        line,
        column: col,
        rule: 'yaml',
        message: `Not valid YAML: ${error.message}.`,
      });
    }
  }
  return { sources, problems };
}

/** The YAML files of a folder, relative to it. Links are not followed: those of `node_modules` lead into every package of the workspace. */
export function yamlFiles(folder: string, under = ''): string[] {
  return readdirSync(join(folder, under), { withFileTypes: true })
    .flatMap((entry) => {
      const name = posix.join(under, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : yamlFiles(folder, name);
      return name.endsWith('.yaml') ? [name] : [];
    })
    .sort();
}

/** Each file in `paths/` and `components/` is there for an operation: one that no operation leads to is a mistake. */
export function orphans(sources: ReadonlyMap<string, SourceFile>, root: string): Problem[] {
  const reached = new Set<string>();
  const follow = (file: string): void => {
    const source = sources.get(file);
    if (!source || reached.has(file)) return;
    reached.add(file);
    for (const target of referencedFiles(source, file === root)) follow(target);
  };
  follow(root);
  return [...sources.keys()]
    .filter((file) => /^(paths|components)\//.test(file) && !reached.has(file))
    .map((file) => ({
      file,
      line: 1,
      column: 1,
      rule: 'no-orphan-files',
      message: 'No operation leads to this file.',
    }));
}

function referencedFiles({ file, document }: SourceFile, isRoot: boolean): string[] {
  const targets: string[] = [];
  visit(document, {
    Pair(_key, { key, value }, path) {
      if (!isScalar(key)) return;
      if (isRoot && isListing(path) && key.value !== 'securitySchemes') return visit.SKIP;
      if (key.value !== '$ref' || !isScalar(value)) return;
      const [target] = String(value.value).split('#');
      if (target) targets.push(posix.join(posix.dirname(file), target));
      return;
    },
  });
  return targets;
}

/** Whether `path` leads to the `components` of a root. To be listed there is no use, except for security schemes, which have names only. */
function isListing(path: readonly unknown[]): boolean {
  const [, , parent, map] = path;
  return path.length === 4 && isMap(map) && isPair(parent) && isScalar(parent.key) && parent.key.value === 'components';
}
