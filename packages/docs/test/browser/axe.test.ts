import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSite } from './site.js';

const opened = openSite();

/** One page of each kind. */
const PAGES = [
  'index',
  'quickstart',
  'guides/errors',
  'reference/index',
  'reference/deals/get-offer-deal',
  'reference/offer-groups/create-offer-group',
  'reference/schemas/index',
  'reference/schemas/offer-deal',
  'reference/enums/deal-category',
  'differences/index',
  'changelog',
  'client/affiliate-client',
  'downloads/index',
  'a-z',
];

const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

interface Violation {
  id: string;
  help: string;
  nodes: { html: string }[];
}

/** In other colours, only what is said of colours can be another. */
const COLOURS = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

async function violations(page: Page, options: object = {}): Promise<string[]> {
  // By the debugger's protocol: the policy of the page lets no foreign script in. Once for each page.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const found: Violation[] = await page.evaluate(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return found.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}) ${nodes[0]?.html}`);
}

test.each(PAGES)('axe has nothing against %s, light and dark, on a desktop and on a phone', async (path) => {
  const { browser, root } = opened();
  // Colours that fade would be measured on their way.
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  const found: Record<string, string[]> = {};
  try {
    await page.goto(`${root}${path}.html`);
    for (const [device, size] of Object.entries(SIZES))
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme });
        found[`${device}, ${colorScheme}`] = await violations(page, colorScheme === 'dark' ? COLOURS : {});
      }
  } finally {
    await page.close();
  }
  expect(Object.values(found).flat(), JSON.stringify(found, undefined, 1)).toEqual([]);
  expect(Object.keys(found)).toHaveLength(4);
});

test('axe sees a mistake in a page', async () => {
  const { browser, root } = opened();
  // Colours that fade would be measured on their way.
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.goto(`${root}index.html`);
  await page.evaluate(() => document.body.append(document.createElement('button')));
  expect((await violations(page)).join()).toContain('button-name');
  await page.close();
});
