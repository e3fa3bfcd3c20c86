import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Bundle, parseBundle } from '@eflow/pipeline';
import { type Decision, type FactFile, readSources } from '../src/index.js';

const require = createRequire(import.meta.url);

export function readContract(): {
  bundle: Bundle;
  facts: FactFile;
  decisions: Decision[];
} {
  const bundle = parseBundle(readFileSync(require.resolve('@eflow/contract/openapi.json'), 'utf8'));
  return {
    bundle,
    ...readSources(join(dirname(require.resolve('@eflow/spec/package.json')), 'sources')),
  };
}
