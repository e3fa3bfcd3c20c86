import type { Json } from '@eflow/pipeline';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { close } from '../../src/schema/document.js';
import { contains } from '../../src/schema/index.js';
import { instances } from '../../src/schema/search.js';
import { validator } from './judge.js';
import { pairs, ROOT, values } from './random.js';

const PAIRS = Number(process.env['SCHEMA_PAIRS'] ?? 1000);
const SEED = Number(process.env['SCHEMA_SEED'] ?? 1);
const VALUES = fc.sample(values(), { seed: 7, numRuns: 400 });

it(`never proves what a value refutes: ${PAIRS} random pairs`, { timeout: 60_000 + PAIRS * 100 }, () => {
  const counts = { contained: 0, counterexample: 0, unknown: 0 };
  let slowest = 0;
  const check = ([wide, narrow]: [Json, Json]): void => {
    const [takes, gives] = [validator(wide, ROOT), validator(narrow, ROOT)];
    const located = { wide: { schema: wide, root: ROOT }, narrow: { schema: narrow, root: ROOT } };
    const start = performance.now();
    const answer = contains(located.wide, located.narrow);
    slowest = Math.max(slowest, performance.now() - start);
    counts[answer.answer]++;
    if (answer.answer === 'counterexample') {
      expect([gives(answer.value), takes(answer.value)], JSON.stringify(answer.value)).toEqual([true, false]);
    }
    if (answer.answer !== 'contained') return;
    const generated = instances(close(located.narrow), close(located.wide), { seed: 3, tries: 100 });
    for (const value of [...VALUES, ...generated]) {
      if (gives(value) === true && takes(value) === false)
        expect.fail(`contained, but refused: ${JSON.stringify(value)}`);
    }
  };
  fc.assert(fc.property(pairs(2), check), { numRuns: PAIRS, seed: SEED });
  console.log(PAIRS, 'pairs', counts, `slowest ${slowest.toFixed(0)} ms`);
  expect(counts.contained).toBeGreaterThan(PAIRS / 20);
  expect(counts.counterexample).toBeGreaterThan(PAIRS / 20);
});
