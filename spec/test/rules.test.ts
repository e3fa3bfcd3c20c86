import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkBundles, checkSource } from '@eflow/pipeline';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SPEC, withCopy } from './copy-spec.js';
import type { Mutation } from './mutation.js';
import { BUNDLE_MUTATIONS } from './mutations/bundle.js';
import { SOURCE_MUTATIONS } from './mutations/source.js';

/** Rules that come with `recommended-strict` and that a mistake in this description is likely to meet. */
const RECOMMENDED = [
  'no-ambiguous-paths',
  'no-duplicated-enum-values',
  'no-enum-type-mismatch',
  'no-identical-paths',
  'no-invalid-parameter-examples',
  'no-path-trailing-slash',
  'no-required-schema-properties-undefined',
  'no-schema-type-mismatch',
  'no-unresolved-refs',
  'operation-operationId-unique',
  'operation-operationId-url-safe',
  'operation-parameters-unique',
  'operation-summary',
  'path-parameters-defined',
  'security-defined',
  'struct',
  'tag-description',
];

/** What the pipeline itself checks. */
const OWN = ['no-orphan-files', 'yaml'];

describe('each rule is proved by a mutation', () => {
  it('in the source', async () => {
    const rules = [...(await rulesOf('redocly.yaml')), ...RECOMMENDED, ...OWN];
    expect(unproved(rules, SOURCE_MUTATIONS)).toEqual([]);
  });

  it('in the bundles', async () => {
    expect(unproved(await rulesOf('redocly.bundle.yaml'), BUNDLE_MUTATIONS)).toEqual([]);
  });
});

describe('the unchanged description has no problem', { timeout: 60_000 }, () => {
  it('in the source', async () => {
    expect(await withCopy(checkSource)).toEqual([]);
  });

  it('in the bundles', async () => {
    const { problems } = await withCopy((folder) => checkBundles(folder));
    expect(problems).toEqual([]);
  });
});

function unproved(rules: readonly string[], mutations: readonly Mutation[]): string[] {
  const proved = new Set(mutations.map(({ rule }) => rule));
  return rules.filter((rule) => !proved.has(rule));
}

/** The rules that a configuration turns on by name. */
async function rulesOf(config: string): Promise<string[]> {
  const { rules }: { rules: Record<string, unknown> } = parse(await readFile(join(SPEC, config), 'utf8'));
  return Object.keys(rules).filter((rule) => rules[rule] !== 'off');
}
