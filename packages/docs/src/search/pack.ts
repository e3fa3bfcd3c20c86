import type { AsPlainObject } from 'minisearch';

/**
 * An index of MiniSearch in a third of the bytes: a line for each word, with the numbers of the entries that have it, by
 * field, each as the distance from the one before. How often a word stands in an entry is left out.
 */
export interface PackedIndex {
  words: string;
  /** Numbers of words of each entry, by field. */
  lengths: number[][];
}

const BASE = 36;

export function pack(index: AsPlainObject): PackedIndex {
  const fields = Object.values(index.fieldIds);
  const words = index.index.map(([word, found]) => {
    const numbers = fields.map((field) => distances(Object.keys(found[field] ?? {}).map(Number)).join(' '));
    return `${word} ${numbers.join(',')}`.replace(/,+$/, '');
  });
  return { words: words.sort().join('\n'), lengths: Object.values(index.fieldLength) };
}

export function unpack({ words, lengths }: PackedIndex, fields: readonly string[]): AsPlainObject {
  const ids = lengths.map((_, id) => id);
  return {
    documentCount: lengths.length,
    nextId: lengths.length,
    documentIds: Object.fromEntries(ids.map((id) => [id, id])),
    fieldIds: Object.fromEntries(fields.map((name, id) => [name, id])),
    fieldLength: Object.fromEntries(lengths.entries()),
    averageFieldLength: fields.map(
      (_, field) => lengths.reduce((sum, of) => sum + (of[field] ?? 0), 0) / lengths.length,
    ),
    storedFields: {},
    dirtCount: 0,
    index: words.split('\n').map((line) => {
      const [word = ''] = line.split(' ', 1);
      const found = line.slice(word.length + 1).split(',');
      return [word, Object.fromEntries(found.flatMap((list, field) => (list === '' ? [] : [[field, counts(list)]])))];
    }),
    serializationVersion: 2,
  };
}

function counts(list: string): Record<string, number> {
  const found: Record<string, number> = {};
  let number = 0;
  for (const distance of list.split(' ')) {
    number += Number.parseInt(distance, BASE);
    found[number] = 1;
  }
  return found;
}

function distances(numbers: number[]): string[] {
  const sorted = numbers.sort((one, other) => one - other);
  return sorted.map((number, index) => (number - (sorted[index - 1] ?? 0)).toString(BASE));
}
