import { describe, expect, it } from 'vitest';
import { PAIRS } from './pairs/table.js';
import { changesOf, documents, outcomeOf } from './support/pairs.js';

describe('pairs of documents', () => {
  it.each(PAIRS)('$name: $expected', (pair) => {
    const changes = changesOf(documents(pair));
    const said = changes.map(({ rule, place, verdict, witness }) => ({ rule, place: place.pointer, verdict, witness }));
    expect(outcomeOf(changes), JSON.stringify(said, undefined, 1)).toBe(pair.expected);
    for (const [rule, pointer] of Object.entries(pair.has ?? {})) {
      expect(said).toContainEqual(expect.objectContaining({ rule, place: pointer }));
    }
    if (pair.operations)
      expect([...new Set(changes.flatMap(({ operations }) => operations))].sort()).toEqual(pair.operations);
    for (const change of changes) {
      if (change.class === 'HTTP' && change.verdict === 'breaking' && !WITHOUT_WITNESS.has(change.rule)) {
        expect(change.witness, change.rule).toBeDefined();
      }
    }
  });
});

/** Breaks that no value shows: what was sent stays valid, but means something else. */
const WITHOUT_WITNESS: ReadonlySet<string> = new Set([
  'default-changed',
  'discriminator-changed',
  'operation-sunset-too-soon',
  'parameter-serialization-changed',
  'removed-before-sunset',
]);
