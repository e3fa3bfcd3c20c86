import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { objectOf } from '@eflow/pipeline';
import { get, split } from '@sagold/json-pointer';
import { parse } from 'yaml';
import { compare } from '../../src/chain.js';
import type { Change, Json, JsonObject } from '../../src/change.js';
import type { RedoclyChange } from '../../src/find.js';
import { policyOf } from '../../src/policy.js';
import { withValue } from '../../src/surface/hybrid.js';

/** Pointers without `#` and what stands there; undefined: nothing. */
export type Patch = Record<string, Json | undefined>;

/** The worst that is said: a broken wire, a changed wire, other types, other words, nothing. */
export type Outcome = 'breaking' | 'compatible' | 'types' | 'docs' | 'none';

export interface DocumentPair {
  name: string;
  base?: Patch;
  revision: Patch;
  expected: Outcome;
  /** Rules and places that must be among the changes. */
  has?: Record<string, string>;
  operations?: string[];
}

const text = readFileSync(join(import.meta.dirname, '../pairs/base.yaml'), 'utf8');

export function patched(patches: Patch, document: JsonObject = parse(text)): JsonObject {
  return Object.entries(patches).reduce<JsonObject>((patched, [pointer, value]) => {
    if (value === undefined && get(patched, pointer) === undefined) throw new Error(`Nothing to remove at ${pointer}`);
    return objectOf(withValue(patched, split(pointer), value));
  }, document);
}

export function documents({ base = {}, revision }: Pick<DocumentPair, 'base' | 'revision'>): {
  base: JsonObject;
  revision: JsonObject;
} {
  return { base: patched(base), revision: patched(revision, patched(base)) };
}

export const POLICY = policyOf({ today: '2026-11-21' });

export function changesOf(
  sides: { base: JsonObject; revision: JsonObject },
  reported: readonly RedoclyChange[] = [],
  policy = POLICY,
): Change[] {
  return compare(
    {
      audience: 'readers',
      packages: ['@library/client'],
      base: { document: sides.base, file: '' },
      revision: { document: sides.revision, file: '' },
    },
    reported,
    policy,
  );
}

export function outcomeOf(changes: readonly Change[]): Outcome {
  const http = changes.filter((change) => change.class === 'HTTP');
  if (http.some(({ verdict }) => verdict !== 'compatible')) return 'breaking';
  if (http.length > 0) return 'compatible';
  if (changes.some((change) => change.class === 'TYPES')) return 'types';
  return changes.length > 0 ? 'docs' : 'none';
}
