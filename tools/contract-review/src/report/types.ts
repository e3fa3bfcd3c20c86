import type { TypesDiff } from '../types/diff.js';
import { code, span } from './inline.js';
import { count } from './words.js';

/** Bytes that the section needs when no line of the types has room. */
export const TYPES_LEAST = 1_000;

/** Nobody reads more of it in a comment. */
const MOST = 20_000;
const SHOWN_AUDIENCES = 8;
const FENCES = 40;

/** The changed lines of the generated types, folded, in at most `room` bytes; nothing where there are none. */
export function typesSection(diffs: readonly TypesDiff[], room: number, artefact: string): string[] {
  if (diffs.length === 0) return [];
  let rest = Math.min(room, MOST) - TYPES_LEAST;
  let left = 0;
  const parts = diffs.flatMap(({ audiences, diff }) => {
    const lines = diff.split('\n');
    const names = `${namesOf(audiences)}:`;
    const kept = fitting(lines, rest - size(names) - FENCES);
    const part = kept.length === 0 ? [] : [names, code(kept.join('\n'), 'diff')];
    // What comes after something that had no room is left out as well.
    rest = kept.length === lines.length ? rest - size(part.join('\n\n')) : 0;
    left += lines.length - kept.length;
    return part;
  });
  const [added, removed] = [sum(diffs, 'added'), sum(diffs, 'removed')];
  return [
    [
      `<details>\n<summary>Generated types: ${count(added, 'line')} added, ${removed} removed</summary>`,
      ...parts,
      ...(left === 0 ? [] : [`*${count(left, 'more line')}: ${span(artefact)} has all, in \`types\`.*`]),
      '</details>',
    ].join('\n\n'),
  ];
}

function namesOf(audiences: readonly string[]): string {
  const more = audiences.length - SHOWN_AUDIENCES;
  const names = audiences.slice(0, SHOWN_AUDIENCES).map((name) => span(name.slice(0, 60)));
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}

/** The first lines that have room. */
function fitting(lines: readonly string[], room: number): string[] {
  let rest = room;
  const end = lines.findIndex((line) => {
    rest -= size(line) + 1;
    return rest < 0;
  });
  return lines.slice(0, end < 0 ? lines.length : end);
}

const size = (text: string): number => Buffer.byteLength(text);

function sum(diffs: readonly TypesDiff[], key: 'added' | 'removed'): number {
  return diffs.reduce((total, diff) => total + diff[key], 0);
}
