import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SITE } from '../../dist/site/paths.js';
import { serveSite } from '../../dist/site/server.js';
import { openSite } from './site.js';

const opened = openSite();

/** A page of its own for `use`, and what it asked the network for. */
async function visit(
  path: string,
  use: (page: Page, requests: string[]) => Promise<void>,
  phone = false,
): Promise<void> {
  const { browser, root } = opened();
  const page = await browser.newPage({ viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 900 } });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  try {
    await page.goto(path.includes(':') ? path : `${root}${path}`);
    await use(page, requests);
  } finally {
    await page.close();
  }
}

async function toQuickstart(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await main
    .getByRole('link', { name: /quickstart/i })
    .first()
    .click();
  await page.waitForURL(/quickstart/);
}

/** Types into the search until there are results. */
async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(text);
  await page.getByRole('option').first().waitFor();
}

/** Runs the first sample of the page. */
async function run(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run it' }).first().click();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByText('200 OK').first().waitFor();
}

test('a newcomer comes from the home page to a typed call, without leaving the site', () =>
  visit('', async (page, requests) => {
    await toQuickstart(page);
    await run(page);
    expect(await page.getByRole('main').innerText()).toContain('SUMMER23');
    expect(requests.filter((url) => !url.startsWith(opened().root))).toEqual([]);
  }));

describe('search', () => {
  test.each([
    ['cou', 'coupon_code'],
    ['pag', 'page_size'],
    ['tra', 'tracking'],
  ])('finds after three keystrokes, %s: %s', (typed, found) =>
    visit('', async (page) => {
      await search(page, typed);
      expect((await page.getByRole('option').allInnerTexts()).slice(0, 6).join('\n')).toContain(found);
    }),
  );

  test('works by the keyboard alone', () =>
    visit('', async (page) => {
      await search(page, 'network_offer_ids');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/#.*network_offer_ids$/);
    }));

  test('finds a category among 254', () =>
    visit('', async (page) => {
      await search(page, 'computers tablets');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/deal-category\.html#computers-accessories-tablets$/);
    }));
});

test('the keyboard reaches everything in an order that makes sense, and shows where it is', () =>
  visit('reference/deals/get-offer-deal.html', async (page) => {
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toMatch(/skip/i);
    const seen = new Set<string>();
    for (let step = 0; step < 400; step++) {
      await page.keyboard.press('Tab');
      const place = await page.evaluate(() => {
        const { activeElement } = document;
        if (!activeElement || activeElement === document.body) return undefined;
        const { outlineStyle, boxShadow } = getComputedStyle(activeElement);
        return { shown: outlineStyle !== 'none' || boxShadow !== 'none', html: activeElement.outerHTML.slice(0, 120) };
      });
      if (!place) break;
      expect(place.shown, place.html).toBe(true);
      seen.add(place.html);
    }
    expect(seen.size).toBeGreaterThan(30);
  }));

describe('the page', () => {
  test('goes dark and light by the button, and keeps it', () =>
    visit('', async (page) => {
      const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const before = await background();
      const button = page.getByRole('banner').getByRole('button', { name: /theme/i });
      await button.click();
      if ((await background()) === before) await button.click();
      const after = await background();
      expect(after).not.toBe(before);
      await page.reload();
      expect(await background()).toBe(after);
    }));

  test('fits a phone', async () => {
    for (const path of [
      'index',
      'reference/deals/search-deals',
      'reference/enums/deal-category',
      'differences/index',
      'client/affiliate-client',
    ])
      await visit(
        `${path}.html`,
        async (page) => {
          const { scrollWidth, clientWidth } = await page.evaluate(() => ({
            scrollWidth: document.documentElement.scrollWidth,
            clientWidth: document.documentElement.clientWidth,
          }));
          expect(scrollWidth, path).toBeLessThanOrEqual(clientWidth);
        },
        true,
      );
  });

  test('shows everything in print', () =>
    visit('reference/deals/get-offer-deal.html', async (page) => {
      await page.emulateMedia({ media: 'print' });
      const text = await page.getByRole('main').innerText();
      for (const name of ['deal_locations', 'business_name', 'tracking_url']) expect(text).toContain(name);
      expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    }));
});

describe('the site works', () => {
  test('from a folder, without a server', async () => {
    const url = pathToFileURL(join(SITE, 'index.html')).href;
    await visit(url, async (page) => {
      await toQuickstart(page);
      await search(page, 'cou');
      await page.keyboard.press('Escape');
      await run(page);
    });
  });

  test('under a base path', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'site-'));
    await cp(SITE, join(folder, 'some', 'base'), { recursive: true });
    const server = await serveSite(folder, { port: 0 });
    try {
      await visit(`${server.url}/some/base/index.html`, async (page, requests) => {
        await toQuickstart(page);
        await search(page, 'cou');
        expect(requests.filter((url) => !url.startsWith(`${server.url}/some/base/`))).toEqual([]);
      });
    } finally {
      await server.close();
      await rm(folder, { recursive: true });
    }
  });
});
