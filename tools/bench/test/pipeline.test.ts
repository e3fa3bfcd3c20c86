import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { changeOneLine } from '../src/pipeline/builds.js';
import { exponent } from '../src/pipeline/growth.js';
import { writeLargeSpec } from '../src/pipeline/large-spec.js';
import { type Measured, pipelineReport } from '../src/pipeline/pipeline-report.js';
import { runStages } from '../src/pipeline/stages.js';
import { holds } from '../src/report/budget.js';
import { checkComparisons } from '../src/report/comparison.js';

const folder = mkdtempSync(join(tmpdir(), 'bench-pipeline-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the exponent of growth', () => {
  it.each([
    [10, 1],
    [100, 2],
    [1, 0],
  ])('is, when ten times the size takes %i times as long, %i', (figure, expected) => {
    expect(exponent({ size: 40, figure: 1 }, { size: 400, figure })).toBeCloseTo(expected);
  });
});

describe('a synthetic contract', () => {
  it('passes our rules, and what is generated from it compiles', { timeout: 120_000 }, async () => {
    writeLargeSpec(folder, 12);
    const runs = await runStages(folder);
    expect(Object.keys(runs)).toEqual(['lint and bundle', 'generate', 'compile']);
    expect(readdirSync(join(folder, 'affiliate-client/dist'))).toContain('index.js');
    const bundle = JSON.parse(readFileSync(join(folder, 'contract/openapi/everflow.json'), 'utf8'));
    expect(Object.keys(bundle.paths)).toHaveLength(12);
  });
});

describe('the edit of one line', () => {
  it('changes a description, and refuses a file without one', () => {
    const file = join(folder, 'Thing.yaml');
    const text = 'description: >-\n  Of all.\nproperties:\n  page:\n    description: Of the page.\n';
    writeFileSync(file, text);
    changeOneLine(file, 1);
    expect(readFileSync(file, 'utf8')).toBe(text.replace('Of the page', 'Words of round 1'));
    writeFileSync(file, 'type: string\n');
    expect(() => changeOneLine(file, 1)).toThrow('no description on one line');
  });
});

describe('the report', () => {
  const run = (seconds: number) => [{ seconds, peak: 1e6 }];
  const sizes = (growth: (operations: number) => number): Measured['sizes'] =>
    [4, 40, 400, 2_000].map((operations) => ({
      operations,
      stages: { 'lint and bundle': run(growth(operations)), generate: run(operations), compile: run(operations) },
      generators: { ours: run(2), orval: run(1), 'openapi-typescript': run(0.5) },
    }));
  const builds = { cold: run(30), warm: run(0.5), edit: run(5) };

  it('holds growth in proportion to be within the budget, and no faster one', () => {
    const refused = (growth: (operations: number) => number) =>
      pipelineReport({ builds, sizes: sizes(growth) }).budgets.filter((budget) => !holds(budget));
    expect(refused((operations) => operations)).toEqual([]);
    expect(refused((operations) => operations ** 1.5).map(({ what }) => what)).toEqual([
      'largest exponent of growth, lint and bundle',
      'largest exponent of growth, together',
    ]);
  });

  it('refuses slow builds', () => {
    const slow = { ...builds, warm: run(1.1), edit: run(11) };
    const { budgets } = pipelineReport({ builds: slow, sizes: sizes((operations) => operations) });
    expect(budgets.filter((budget) => !holds(budget))).toHaveLength(2);
  });

  it('says why others are ahead, and compares with those that do the same', () => {
    const { comparisons } = pipelineReport({ builds, sizes: sizes((operations) => operations) });
    expect(() => checkComparisons(comparisons)).not.toThrow();
    expect(comparisons.map(({ id }) => id)).toEqual(['pipeline.generate', 'pipeline.generate-400']);
    expect(comparisons.flatMap(({ peers }) => peers.map(({ name }) => name))).not.toContain('openapi-typescript');
  });
});
