/** A part of a report: its entries may be left out one by one, from the end, when there is no room for them. */
export interface Section {
  open: string;
  entries: readonly string[];
  close?: string;
}

/**
 * The sections as one text of at most `limit` bytes. A section without entries stays whatever happens; of the entries,
 * those that do not fit are counted, and `note` says where they are.
 */
export function fit(sections: readonly Section[], limit: number, note: (left: number) => string): string {
  const total = sections.reduce((sum, { entries }) => sum + entries.length, 0);
  const fixed = sections.filter(({ entries }) => entries.length === 0).map(frame);
  // No note is longer than this one.
  let room = limit - fixed.reduce((sum, size) => sum + size, 0) - size(note(total));
  let left = 0;
  const texts: string[] = [];
  for (const section of sections) {
    const { open, entries, close } = section;
    const kept = left > 0 ? [] : fitting(entries, room - frame(section));
    left += entries.length - kept.length;
    if (entries.length > 0 && kept.length === 0) continue;
    if (entries.length > 0) room -= frame(section) + kept.reduce((sum, entry) => sum + size(entry), 0);
    texts.push([open, ...kept, ...(close === undefined ? [] : [close])].join(GAP));
  }
  return [...texts, ...(left > 0 ? [note(left)] : [])].join(GAP);
}

const GAP = '\n\n';

/** The first entries that have room. */
function fitting(entries: readonly string[], room: number): string[] {
  let rest = room;
  const end = entries.findIndex((entry) => {
    rest -= size(entry);
    return rest < 0;
  });
  return entries.slice(0, end < 0 ? entries.length : end);
}

function frame({ open, close }: Section): number {
  return size(open) + (close === undefined ? 0 : size(close));
}

/** With the empty line that follows. */
function size(text: string): number {
  return Buffer.byteLength(text) + GAP.length;
}
