import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { syntheticContract } from '@eflow/bundle/synthetic';
import { parseBundle } from '@eflow/pipeline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PACKAGE, SITE } from '../dist/site/paths.js';
import { readSources } from '../dist/site/sources.js';

const OPERATIONS = 300;
/** Of a page alone; `browser/crawl.test.ts` weighs it with its styles and scripts. */
const LIMIT = 16 * 1024;

interface Built {
  /** Bytes after gzip of each page, by its kind and path. */
  pages: Map<string, number>;
}

let folder: string;
let small: Built;
let large: Built;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scale-'));
  const { bundle, decisions } = await readSources();
  small = await weighed(SITE);
  large = await build({
    bundle: syntheticContract(parseBundle(JSON.stringify(bundle)), OPERATIONS),
    decisions,
  });
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

/** In a process of its own, with heaps of less than 1 GB, that of its thread included: it fails when that is too small. */
async function build(sources: object): Promise<Built> {
  const [input, output] = [join(folder, 'sources.json'), join(folder, 'site')];
  await writeFile(input, JSON.stringify(sources));
  const program = `
    import { readFile } from 'node:fs/promises';
    import { buildSite, writeSite } from '@eflow/docs';
    await writeSite(${JSON.stringify(output)}, await buildSite(JSON.parse(await readFile(${JSON.stringify(input)}, 'utf8'))));`;
  await promisify(execFile)(process.execPath, ['--max-old-space-size=450', '--input-type=module', '-e', program], {
    cwd: PACKAGE,
  });
  return weighed(output);
}

async function weighed(site: string): Promise<Built> {
  const names = (await readdir(site, { recursive: true })).filter((name) => name.endsWith('.html'));
  const pages = new Map<string, number>();
  for (const name of names) pages.set(name, gzipSync(await readFile(join(site, name))).length);
  return { pages };
}

const isOperation = (path: string) => /^reference\/(?!schemas|enums|index)/.test(path);

test(`${OPERATIONS} operations have a page each`, () => {
  expect([...large.pages.keys()].filter(isOperation).length).toBeGreaterThanOrEqual(OPERATIONS);
});

test('the pages do not grow with the contract', () => {
  const heaviest = (built: Built) =>
    Math.max(...[...built.pages].filter(([path]) => isOperation(path)).map(([, bytes]) => bytes));
  expect(heaviest(large) / heaviest(small)).toBeLessThan(1.1);
  const [, quickstart = 0] = [...small.pages].find(([path]) => path === 'quickstart.html') ?? [];
  expect((large.pages.get('quickstart.html') ?? 0) / quickstart).toBeLessThan(1.25);
});

test(`no page is heavier than ${LIMIT / 1024} KB, lists included`, () => {
  const pages = [...large.pages].filter(([path]) => path !== 'downloads/reference.html');
  expect(pages.filter(([, bytes]) => bytes > LIMIT)).toEqual([]);
});
