import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Bundle } from '@eflow/pipeline';
import { describe, expect, it } from 'vitest';
import { lastRun } from '../src/last-run.js';
import { summary } from '../src/summary.js';

const bundle: Bundle = {
  info: { title: 'Everflow API', version: '1.2.3' },
  paths: { '/v1/a': { get: { operationId: 'listA' } }, '/v1/b': { post: { operationId: 'createB' } } },
  components: { schemas: { A: {}, B: {}, C: {} } },
};
const parity = { facts: 10, covered: 10, decisions: 5, open: 2, problems: [] };
const artefacts = [{ what: 'bundle', path: 'openapi/everflow.yaml', bytes: 110_000 }];

describe('the summary', () => {
  it('says what was made, how long it took, and what to do next', () => {
    const text = summary(bundle, parity, artefacts, { startTime: 1000, tasks: 8, cached: 3 }, 3500);
    expect(stripVTControlCharacters(text).trim().split('\n')).toEqual([
      'Everflow API 1.2.3',
      '  2 operations · 3 schemas · 10 of 10 facts covered · 5 decisions, 2 of them open',
      '',
      '  bundle  openapi/everflow.yaml  110 kB',
      '',
      '  2.5 s, 3 of 8 steps from the cache',
      '  Next: edit spec/ and run npm start again; npm test runs everything that can fail.',
      '  Docs: open packages/docs/site/index.html, or serve it by pnpm docs:serve; pnpm docs:dev follows your edits.',
    ]);
  });

  it('names what disagrees with the facts', () => {
    const problems = ['affiliate-deals:41: DealCategory lacks the value womens'];
    const text = summary(bundle, { ...parity, covered: 9, problems }, artefacts, undefined, 0);
    expect(text).toContain('9 of 10 facts covered');
    expect(text).toContain(problems[0]);
  });
});

describe('the record of the last run', () => {
  it('is the newest, and those before it are removed', async () => {
    const root = mkdtempSync(join(tmpdir(), 'runs-'));
    const folder = join(root, '.turbo/runs');
    mkdirSync(folder, { recursive: true });
    for (const [name, startTime] of [
      ['old', 1],
      ['new', 2],
    ] as const) {
      writeFileSync(join(folder, name), JSON.stringify({ execution: { startTime, attempted: 4, cached: 1 } }));
      utimesSync(join(folder, name), startTime, startTime);
    }
    expect(await lastRun(root)).toEqual({ startTime: 2, tasks: 4, cached: 1 });
    expect(readdirSync(folder)).toEqual(['new']);
    rmSync(root, { recursive: true });
  });

  it('may be missing', async () => {
    expect(await lastRun(join(tmpdir(), 'no-such-folder'))).toBeUndefined();
  });
});
