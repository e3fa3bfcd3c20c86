import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { findChanges } from '../src/chain.js';
import { parseDiff, redoclyDiff } from '../src/find.js';
import { changesOf, documents, outcomeOf, type Patch } from './support/pairs.js';

const REVISION: Patch = {
  '/paths/~1books/get/summary': 'All books',
  '/paths/~1books~1{bookId}/delete': undefined,
  '/components/schemas/Book/properties/kind/enum': ['novel', 'atlas', 'comic'],
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'find-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function files(name: string, revision: Patch) {
  const sides = documents({ revision });
  const paths = { base: join(folder, `${name}-base.yaml`), revision: join(folder, `${name}-revision.yaml`) };
  await writeFile(paths.base, stringify(sides.base));
  await writeFile(paths.revision, stringify(sides.revision));
  return { sides, paths };
}

describe('redocly diff', () => {
  it('reports in the form that is read here', async () => {
    const { paths } = await files('form', REVISION);
    const report = await redoclyDiff(paths.base, paths.revision);
    const plain = JSON.parse(
      JSON.stringify(report)
        .replaceAll(`${folder}/`, '')
        .replaceAll(/"(file)":"[^"]*\//g, '"$1":"'),
    );
    await expect(`${JSON.stringify(plain, undefined, 2)}\n`).toMatchFileSnapshot('fixture/redocly-diff.txt');
  });

  it('runs its rules', async () => {
    const { paths } = await files('rules', REVISION);
    const report = await redoclyDiff(paths.base, paths.revision);
    expect(report.flatMap(({ verdicts }) => verdicts.map(({ ruleId }) => ruleId)).sort()).toEqual([
      'enum-values-added',
      'operation-removed',
    ]);
  });

  it('is refused when no rule runs', async () => {
    const { paths } = await files('no-rules', REVISION);
    await expect(redoclyDiff(paths.base, paths.revision, 'telemetry: off\nextends: [recommended]\n')).rejects.toThrow(
      '`diff-recommended` must be in `extends`',
    );
  });

  it('finds nothing in nothing', async () => {
    const { paths } = await files('nothing', {});
    expect(await redoclyDiff(paths.base, paths.revision)).toEqual([]);
  });

  it('that fails is an error, never no change', async () => {
    const { paths } = await files('broken', {});
    const broken = join(folder, 'broken.yaml');
    await writeFile(broken, 'openapi: [');
    await expect(redoclyDiff(paths.base, broken)).rejects.toThrow(/could not compare .*broken\.yaml/);
    await expect(redoclyDiff(paths.base, join(folder, 'missing.yaml'))).rejects.toThrow('missing.yaml does not exist');
  });

  it('says why without words about the age of Node', async () => {
    const failure = redoclyDiff(join(folder, 'missing.yaml'), join(folder, 'missing.yaml'));
    await expect(failure).rejects.not.toThrow(/Deprecation|╔|Node\.js/);
  });

  it.each([
    ['another version', { reportVersion: '2', summary: {}, changes: [] }, 'form that is not known'],
    ['no changes', { reportVersion: '1', summary: { major: 0, minor: 0, patch: 0 } }, 'form that is not known'],
    [
      'fewer changes than it counts',
      { reportVersion: '1', summary: { major: 1, minor: 0, patch: 0 }, changes: [] },
      'counts 1',
    ],
  ])('is refused with %s', (_, report, message) => {
    expect(() => parseDiff(JSON.stringify(report))).toThrow(message);
  });
});

describe('the second opinion', () => {
  it('adds what our own comparison does not have', async () => {
    const reported = parseDiff(
      await readFile(join(import.meta.dirname, 'fixture/redocly-diff.txt'), 'utf8').then(asReport),
    );
    const changes = changesOf(documents({ revision: {} }), reported);
    expect(
      changes.map(({ rule, verdict, reason }) => ({ rule, verdict, byRedocly: reason.includes('Redocly only') })),
    ).toEqual([{ rule: 'operation-removed', verdict: 'breaking', byRedocly: true }]);
  });

  const REWRITES: Record<string, Patch> = {
    'a serialization spelled out': { '/paths/~1books/get/parameters/2/explode': true },
    'a repeated security requirement': { '/paths/~1books/get/security': [{ key: [] }] },
    'a null spelled otherwise': {
      '/components/schemas/Book/properties/notes': { anyOf: [{ type: 'string' }, { type: 'null' }] },
    },
  };
  it.each(Object.entries(REWRITES))('does not count %s', async (name, revision) => {
    const { sides, paths } = await files(name.replaceAll(' ', '-'), revision);
    const reported = await redoclyDiff(paths.base, paths.revision);
    expect(reported.some(({ impact }) => impact === 'major')).toBe(true);
    expect(outcomeOf(changesOf(sides, reported))).toBe('none');
  });
});

describe('several audiences', () => {
  it('have one list, each changed place once', async () => {
    const { sides, paths } = await files('audiences', REVISION);
    const comparison = {
      base: { document: sides.base, file: paths.base },
      revision: { document: sides.revision, file: paths.revision },
    };
    const changes = await findChanges(
      [
        { audience: 'staff', packages: ['@library/staff'], ...comparison },
        { audience: 'readers', packages: ['@library/client'], ...comparison },
      ],
      { today: '2026-11-21' },
    );
    expect(changes.map(({ rule, audiences, packages }) => ({ rule, audiences, packages }))).toEqual(
      ['enum-values-added', 'operation-removed', 'docs-changed'].map((rule) => ({
        rule,
        audiences: ['readers', 'staff'],
        packages: ['@library/client', '@library/staff'],
      })),
    );
  });
});

function asReport(changes: string): string {
  const list: { impact: string }[] = JSON.parse(changes);
  const count = (impact: string) => list.filter((change) => change.impact === impact).length;
  return JSON.stringify({
    reportVersion: '1',
    summary: { major: count('major'), minor: count('minor'), patch: count('patch') },
    changes: list,
  });
}
