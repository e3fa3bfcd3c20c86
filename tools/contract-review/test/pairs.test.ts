import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { PAIRS } from './pairs/table.js';
import { changesOf, documents, outcomeOf } from './support/pairs.js';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../schema/review.schema.json'), 'utf8'));
const isReported = new Ajv2020({ strict: false }).compile({
  ...schema,
  $ref: '#/$defs/change',
  required: [],
  properties: {},
  additionalProperties: true,
});

describe('pairs of documents', () => {
  it.each(PAIRS)('$name: $expected', (pair) => {
    const changes = changesOf(documents(pair));
    const said = changes.map(({ rule, place, verdict, witness }) => ({ rule, place: place.pointer, verdict, witness }));
    expect(outcomeOf(changes), JSON.stringify(said, undefined, 1)).toBe(pair.expected);
    for (const [rule, pointer] of Object.entries(pair.has ?? {})) {
      expect(said).toContainEqual(expect.objectContaining({ rule, place: pointer }));
    }
    for (const change of changes) expect(isReported(change), JSON.stringify(isReported.errors)).toBe(true);
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
