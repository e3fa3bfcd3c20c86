import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../dist/site/build.js';
import { SITE } from '../dist/site/paths.js';
import { readSources } from '../dist/site/sources.js';
import { writeSite } from '../dist/site/write.js';

test('two builds are identical, and are what was built', async () => {
  const sources = await readSources();
  const [first, second] = [await buildSite(sources), await buildSite(sources)];
  expect([...second.keys()]).toEqual([...first.keys()]);
  const different = [...first].filter(
    ([name, content]) => !Buffer.from(content).equals(Buffer.from(second.get(name) ?? '')),
  );
  expect(different.map(([name]) => name)).toEqual([]);
  const built = (await readdir(SITE, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  expect(built.length).toBe(first.size);
  for (const [name, content] of first)
    expect(Buffer.from(content).equals(await readFile(join(SITE, name))), name).toBe(true);
});

test('a place of the contract that the site cannot show is an error that names it', async () => {
  const { bundle, decisions } = await readSources();
  const changed = structuredClone(bundle) as { components: { schemas: Record<string, object> } };
  changed.components.schemas['OfferDeal'] = {
    ...changed.components.schemas['OfferDeal'],
    contentMediaTyp: 'text/plain',
  };
  await expect(buildSite({ bundle: changed, decisions })).rejects.toThrow(
    '#/components/schemas/OfferDeal/contentMediaTyp',
  );
});

test('a site takes the place of the last one as a whole', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'site-')), 'site');
  await writeSite(
    folder,
    new Map([
      ['a.html', 'a'],
      ['b/c.html', 'c'],
    ]),
  );
  await writeSite(folder, new Map([['b/c.html', 'd']]));
  expect(await readdir(folder, { recursive: true })).toEqual(['b', 'b/c.html']);
  // A file where a folder should be: what was there stays.
  await expect(
    writeSite(
      folder,
      new Map([
        ['x', '1'],
        ['x/y', '2'],
      ]),
    ),
  ).rejects.toThrow();
  expect(await readFile(join(folder, 'b/c.html'), 'utf8')).toBe('d');
  expect(await readdir(join(folder, '..'))).toEqual(['site']);
  await rm(join(folder, '..'), { recursive: true });
});

test('links are seen from the page that has them', async () => {
  const { relativeHref } = await import('../dist/model/links.js');
  expect(relativeHref('reference/deals/get-offer-deal', '/guides/paging#totals', '.html')).toBe(
    '../../guides/paging.html#totals',
  );
  expect(relativeHref('index', '/', '.html')).toBe('index.html');
  expect(relativeHref('guides/paging', '/guides/paging#totals', '.md')).toBe('#totals');
  expect(relativeHref('guides/paging', '/downloads/everflow.yaml', '.md')).toBe('../downloads/everflow.yaml');
  expect(relativeHref('guides/paging', 'https://example.com/x', '.html')).toBe('https://example.com/x');
});
