import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { check } from 'prettier';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { benchAgain, benchAll } from '../src/report/all.js';
import { documentsOf, MEASURED, readResults, writeResults } from '../src/report/files.js';
import type { Report } from '../src/report/report.js';
import { sampleResults } from './sample-results.js';

const ROOT = resolve(import.meta.dirname, '../../..');
const FILES = ['tools/bench/results.json', 'tools/bench/RESULTS.md', 'tools/bench/chart.svg', 'README.md'];
const README = `# Name

Before.

<!-- Written by \`pnpm bench\` from here: do not edit. -->
<!-- To here. -->

After.
`;

const folder = mkdtempSync(join(tmpdir(), 'bench-results-'));
afterAll(() => rmSync(folder, { recursive: true }));
const read = (path: string, root = folder) => readFileSync(join(root, path), 'utf8');
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);

beforeEach(() => {
  rmSync(folder, { recursive: true });
  mkdirSync(join(folder, 'tools/bench'), { recursive: true });
  write('README.md', README);
});

/** The files that are not what the results of the same repository render. */
async function staleIn(root: string): Promise<string[]> {
  const documents = await documentsOf(await readResults(root), root);
  return Object.entries(documents).flatMap(([path, text]) => (read(path, root) === text ? [] : [path]));
}

describe('the files of this repository', () => {
  it('are what results.json renders', async () => {
    expect(await staleIn(ROOT), '`pnpm bench render` writes them anew').toEqual([]);
  });
});

describe('what is written', () => {
  it('is what the results render, and again so', async () => {
    expect(await writeResults(sampleResults(), folder)).toEqual(FILES);
    expect(await readResults(folder)).toEqual(sampleResults());
    expect(await staleIn(folder)).toEqual([]);
    const before = FILES.map((path) => read(path));
    await writeResults(await readResults(folder), folder);
    expect(FILES.map((path) => read(path))).toEqual(before);
  });

  it('leaves the rest of the README as it was', async () => {
    await writeResults(sampleResults(), folder);
    expect(read('README.md')).toMatch(/^# Name\n\nBefore\.\n\n<!--[\s\S]+-->\n\nAfter\.\n$/);
  });

  it('is formatted as all files are', async () => {
    await writeResults(sampleResults(), folder);
    for (const path of ['tools/bench/RESULTS.md', 'README.md'])
      expect(
        await check(read(path), { parser: 'markdown', singleQuote: true, proseWrap: 'always', printWidth: 120 }),
      ).toBe(true);
  });

  it('says where others are ahead, with the reason, the furthest first', async () => {
    await writeResults(sampleResults(), folder);
    const [, behind = ''] =
      /## Where we are not first, and why\n([\s\S]+?)\n## /.exec(read('tools/bench/RESULTS.md')) ?? [];
    const items = behind.replaceAll(/\n +/g, ' ').trim().split('\n');
    expect(items).toEqual([
      expect.stringMatching(/^- \*\*Program .+ratio 7\.84, ours 4,012 bytes beside 512 bytes of orval\. orval writes/),
      expect.stringMatching(/^- \*\*CPU .+ratio 1\.26.+ orval does nothing/),
    ]);
  });

  it('has every comparison, every area with its command, and every version', async () => {
    const results = sampleResults();
    await writeResults(results, folder);
    const page = read('tools/bench/RESULTS.md');
    for (const { area, comparisons, budgets } of results.areas) {
      expect(page).toContain(`## \`pnpm bench ${area}\``);
      for (const { what } of [...comparisons, ...budgets]) expect(page).toContain(`| ${what} `);
    }
    for (const { name, version } of results.versions)
      expect(page).toMatch(new RegExp(`\\| ${name} +\\| ${version} +\\|`));
  });
});

describe('is refused:', () => {
  it.each([
    ['README.md', '12,345', '12,346'],
    ['tools/bench/RESULTS.md', '4,012 bytes', '3,012 bytes'],
    ['tools/bench/chart.svg', '>8.1<', '>7.1<'],
  ])('a figure of %s that was changed by hand', async (path, figure, other) => {
    await writeResults(sampleResults(), folder);
    expect(read(path)).toContain(figure);
    write(path, read(path).replace(figure, other));
    expect(await staleIn(folder)).toEqual([path]);
  });

  it('a repository without results', async () => {
    await expect(staleIn(folder)).rejects.toThrow('There is no tools/bench/results.json yet');
  });

  it('a README that does not say where its figures are', async () => {
    for (const readme of ['# Name\n', README.replace('<!-- To here. -->', ''), README + README]) {
      write('README.md', readme);
      await expect(writeResults(sampleResults(), folder)).rejects.toThrow('The README must have');
    }
  });
});

describe('a run of all areas', () => {
  const reports = Object.fromEntries(sampleResults().areas.map(({ area, seconds, ...report }) => [area, report]));
  const areas = (change: Record<string, () => Promise<Report>> = {}) => ({
    ...Object.fromEntries(Object.entries(reports).map(([area, report]) => [area, async () => report])),
    ...change,
  });
  const said: string[] = [];
  const run = (change: Record<string, () => Promise<Report>> = {}) => {
    said.length = 0;
    mkdirSync(join(folder, 'packages'), { recursive: true });
    return benchAll(areas(change), folder, (words) => said.push(words));
  };
  const fails = async (): Promise<Report> => {
    throw new Error('The port is taken.');
  };
  const mute = async (): Promise<Report> => {
    const report = reports['client'];
    if (report === undefined) throw new Error('There is no client.');
    const comparisons = report.comparisons.map(({ why, ...comparison }) => comparison);
    return { ...report, comparisons };
  };

  it('writes what they have measured, and says which budgets do not hold', async () => {
    const { written, exceeded } = await run();
    expect(written).toEqual(FILES);
    expect(exceeded).toEqual(['docs: budget of docs', 'review: budget of review', 'pipeline: budget of pipeline']);
    expect(await staleIn(folder)).toEqual([]);
    const { areas, date } = await readResults(folder);
    expect(areas.map(({ area }) => area)).toEqual(Object.keys(reports));
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(said).toContain('client, 1 of 6');
    expect(said).toContain('pipeline took 0 s');
  });

  it('puts one that is measured again into what is stored, and only where the rest still holds for it', async () => {
    await run();
    const again = (words: string) => {
      const { types } = areas();
      if (types === undefined) throw new Error('There are no types.');
      return benchAgain({ types: async () => ({ ...(await types()), markdown: words }) }, folder, () => {});
    };
    expect((await again('Measured again.')).written).toEqual(FILES);
    expect(await staleIn(folder)).toEqual([]);
    const { areas: stored, ...rest } = await readResults(folder);
    expect(stored.map(({ area }) => area)).toEqual(Object.keys(reports));
    expect(stored.filter(({ markdown }) => markdown === 'Measured again.').map(({ area }) => area)).toEqual(['types']);
    await writeResults({ ...rest, areas: stored, machine: { ...rest.machine, cores: 64 } }, folder);
    await expect(again('Elsewhere.')).rejects.toThrow('of another day, machine or version');
    expect(read('tools/bench/RESULTS.md')).not.toContain('Elsewhere.');
  });

  it.each([
    ['fails', { types: fails }, 'types failed: The port is taken'],
    [
      'does not say why others are ahead',
      { client: mute },
      'client failed: client.size: orval is ahead, and nothing says why',
    ],
  ])('measures the others and writes over nothing when one %s', async (_, change, words) => {
    await writeResults(sampleResults(), folder);
    const before = FILES.map((path) => read(path));
    await expect(run(change)).rejects.toThrow(`${words}. Nothing is written but ${MEASURED}`);
    expect(FILES.map((path) => read(path))).toEqual(before);
    expect(said).toContain('pipeline took 0 s');
    expect(JSON.parse(read(MEASURED)).areas).toHaveLength(5);
  });

  it('writes over nothing when the results cannot be shown', async () => {
    const none = async (): Promise<Report> => ({ markdown: '', figures: {}, budgets: [], comparisons: [] });
    await expect(run({ mock: none })).rejects.toThrow('No area has measured mock.throughput. Nothing is written');
    expect(JSON.parse(read(MEASURED)).areas).toHaveLength(6);
    expect(read('README.md')).toBe(README);
  });
});
