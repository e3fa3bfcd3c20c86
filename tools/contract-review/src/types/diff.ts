import { structuredPatch } from 'diff';

/** What changed in the generated types of the audiences, as a unified diff. */
export interface TypesDiff {
  audiences: string[];
  added: number;
  removed: number;
  diff: string;
}

/** The declarations of an audience on both sides, without comments. */
export interface Declarations {
  audience: string;
  base: string;
  revision: string;
}

/** Beyond so many changed lines nobody reads a diff, and finding the shortest takes minutes. */
const MOST_EDITS = 2_000;
const CONTEXT = 2;

/** One diff for each audience whose types changed; what another one shows as well is left out. */
export function typesDiffs(all: readonly Declarations[]): TypesDiff[] {
  const diffs = all
    .filter(({ base, revision }) => base !== revision)
    .map(({ audience, base, revision }) => diffOf({ audience, base: broken(base), revision: broken(revision) }));
  const kept: { changed: Set<string>; found: TypesDiff }[] = [];
  for (const found of diffs.toSorted((a, b) => b.added + b.removed - a.added - a.removed)) {
    const changed = new Set(found.diff.split('\n').filter((line) => /^[-+]/.test(line)));
    const same = kept.find((other) => [...changed].every((line) => other.changed.has(line)));
    if (same) same.found.audiences.push(...found.audiences);
    else kept.push({ changed, found });
  }
  return kept.map(({ found }) => found);
}

function diffOf({ audience, base, revision }: Declarations): TypesDiff {
  if (leastEdits(base, revision) > MOST_EDITS) return tooLong({ audience, base, revision });
  const patch = structuredPatch('', '', base, revision, '', '', { context: CONTEXT, maxEditLength: MOST_EDITS });
  if (patch === undefined) return tooLong({ audience, base, revision });
  const lines = base.split('\n');
  const text = patch.hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: changed }) => [
    `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@ ${around(lines, oldStart - 1, changed)}`.trimEnd(),
    ...changed,
  ]);
  return {
    audiences: [audience],
    added: text.filter((line) => line.startsWith('+')).length,
    removed: text.filter((line) => line.startsWith('-')).length,
    diff: text.join('\n'),
  };
}

/** No diff has fewer changed lines than there are lines too many on either side, whatever their order. */
function leastEdits(base: string, revision: string): number {
  const counts = new Map<string, number>();
  const count = (text: string, by: number) => {
    for (const line of text.split(/(?<=\n)/)) counts.set(line, (counts.get(line) ?? 0) + by);
  };
  count(base, 1);
  count(revision, -1);
  return [...counts.values()].reduce((sum, left) => sum + Math.abs(left), 0);
}

const LONGEST_LINE = 120;

/** Each alternative of a long type on a line of its own, so that one more of them is one more line. */
function broken(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.length > LONGEST_LINE ? line.replaceAll(' | ', `\n${/^ */.exec(line)?.[0]}    | `) : line))
    .join('\n');
}

/** Without an order: lines that only one side has. */
function tooLong({ audience, base, revision }: Declarations): TypesDiff {
  const [before, after] = [base.split('\n'), revision.split('\n')];
  const [known, now] = [new Set(before), new Set(after)];
  const removed = before.filter((line) => !now.has(line)).map((line) => `-${line}`);
  const added = after.filter((line) => !known.has(line)).map((line) => `+${line}`);
  return {
    audiences: [audience],
    added: added.length,
    removed: removed.length,
    diff: ['@@ too many lines changed: those that only one side has @@', ...removed, ...added].join('\n'),
  };
}

const indentOf = (line = ''): number => /^ */.exec(line)?.[0].length ?? 0;

/** The declarations that the first changed line of a hunk is inside of, outermost first. `start`: where the hunk begins. */
function around(lines: readonly string[], start: number, hunk: readonly string[]): string {
  const names: string[] = [];
  const before = hunk.findIndex((line) => !line.startsWith(' '));
  let depth = indentOf(hunk[before]?.slice(1));
  for (let at = start + before - 1; at >= 0 && depth > 0; at -= 1) {
    const line = lines[at] ?? '';
    const indent = indentOf(line);
    if (line.trim() === '' || indent >= depth) continue;
    depth = indent;
    const [, name] = /^\s*(?:export (?:interface|type) )?"?([^"?:{ |]+)"?(?:\??:| \{| =)/.exec(line) ?? [];
    if (name !== undefined) names.unshift(name);
  }
  return names.join(' > ');
}
