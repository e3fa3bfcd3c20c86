import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { launch } from '@eflow/browser';
import { operationsOf, parseBundle } from '@eflow/bundle';
import { exampleInput, sampleCall, samplesFor } from '@eflow/samples';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleRunner } from '../src/run/bundle.js';
import { runDefinition } from '../src/run/definition.js';

const bundle = parseBundle(
  readFileSync(createRequire(import.meta.url).resolve('@eflow/contract/openapi.json'), 'utf8'),
);
const ROOT = 'http://site.test/';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let script: string;
beforeAll(async () => {
  [browser, script] = await Promise.all([launch(), bundleRunner()]);
});
afterAll(() => browser.close());

/** As the site writes it, in the little that the runner looks at. */
function html(id: string): string {
  const operation = operationsOf(bundle).find((known) => known.id === id);
  if (!operation) throw new Error(`The contract has no operation \`${id}\`.`);
  const samples = samplesFor(sampleCall(bundle, operation), exampleInput(bundle, operation));
  const tabs = samples.map(({ label }, index) => {
    const checked = index === 0 ? ' checked' : '';
    return `<label><input type="radio" name="tabs" data-key="${label}"${checked}>${label}</label>`;
  });
  const panels = samples.map(({ label, source }) => {
    const text = source.trimEnd().replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return `<div data-label="${label}"><pre><code><b class="before"></b>${text}</code></pre></div>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Run</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'"><link rel="icon" href="icon.svg">
<div class="samples">${tabs.join('')}${panels.join('')}<div class="run"></div></div>
<script type="application/json">${JSON.stringify(runDefinition(bundle, id)).replaceAll('<', '\\u003c')}</script>
<script src="run.js"></script><script src="open.js"></script>`;
}

const OPEN = `const container = document.createElement('div');
everflowRunner.open(JSON.parse(document.querySelector('script').textContent), container);
document.querySelector('.run').append(container);`;

/** A page with the runner of an operation. Nothing may go wrong in it, and nothing may leave it. */
async function open(id: string, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage();
  const trouble: string[] = [];
  page.on('console', (message) => trouble.push(message.text()));
  page.on('pageerror', (error) => trouble.push(String(error)));
  await page.route('**/*', (route) => {
    const path = route.request().url().replace(ROOT, '');
    if (path === '') return route.fulfill({ contentType: 'text/html', body: html(id) });
    if (path === 'run.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    if (path === 'open.js') return route.fulfill({ contentType: 'text/javascript', body: OPEN });
    if (path === 'icon.svg') return route.fulfill({ contentType: 'image/svg+xml', body: '<svg/>' });
    trouble.push(`A request has left the page: ${route.request().url()}`);
    return route.abort();
  });
  try {
    await page.goto(ROOT);
    await use(page);
    expect(trouble).toEqual([]);
  } finally {
    await page.close();
  }
}

const COLOURS = [
  ['TypeScript client', 'function', 'createAffiliateClient'],
  ['TypeScript client', 'property', 'dealId'],
  ['TypeScript client', 'keyword', 'await'],
  ['cURL', 'property', '--header'],
  ['Python requests', 'property', 'headers'],
  ['Python requests', 'string', '"relationship"'],
] as const;

const run = (page: Page) => page.getByRole('button', { name: 'Run' }).click();
const status = (page: Page) => page.getByRole('status');

test('a call of the client gives its result and the exchange', () =>
  open('getOfferDeal', async (page) => {
    await run(page);
    await status(page).getByText('200 OK').waitFor();
    expect(await page.locator('figure').textContent()).toContain('"coupon_code": "SUMMER23"');
    await page.getByText('Request', { exact: true }).click();
    expect(await page.locator('details', { hasText: 'Request' }).textContent()).toContain('relationship=locations');
    expect(await page.locator('details', { hasText: 'Response' }).getAttribute('open')).toBeNull();
    await page.getByText('Response', { exact: true }).click();
    expect(await page.locator('details', { hasText: 'Response' }).textContent()).toContain(
      'x-ratelimit-remaining: 149',
    );
  }));

test('the samples follow the inputs, and go back', () =>
  open('getOfferDeal', async (page) => {
    await page.getByLabel('dealId').fill('2');
    await page.getByLabel('products').check();
    await page.getByLabel('trackings').uncheck();
    const sample = (label: string) => page.locator(`[data-label="${label}"] code`).textContent();
    expect(await sample('TypeScript client')).toContain("relationship: ['locations', 'products', 'resources'],");
    expect(await sample('Python requests')).toContain('/offers/1/deals/2"');
    expect(await page.locator('.before').count()).toBe(0);
    for (const [label, kind, text] of COLOURS)
      await page
        .locator(`[data-label="${label}"] .c-${kind}`, { hasText: text })
        .first()
        .waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Reset' }).click();
    expect(await sample('TypeScript client')).toContain('dealId: 1,');
    expect(await page.locator('.before').count()).toBe(5);
    expect(await page.getByLabel('dealId').inputValue()).toBe('1');
  }));

test('an error is shown as a program gets it, or as it is on the wire', () =>
  open('getOfferDeal', async (page) => {
    await page.getByLabel('dealId').fill('404');
    await run(page);
    await status(page).getByText('404 Not Found').waitFor();
    await page.getByText('NotFoundError').waitFor();
    await page.getByLabel('cURL').check();
    await page.getByLabel('dealId').fill('none');
    await run(page);
    await status(page).getByText('400 Bad Request').waitFor();
    expect(await page.getByText('BadRequestError').count()).toBe(0);
    expect(await page.locator('details', { hasText: 'Response' }).textContent()).toContain('/path/dealId');
  }));

test('what one request creates, the next has', () =>
  open('createOfferGroup', async (page) => {
    const body = page.getByLabel('Body');
    const edited = (await body.inputValue()).replace('Holiday Offers', 'Mine');
    await body.fill(edited);
    const id = async () => {
      await run(page);
      await page.locator('figure', { hasText: '"name": "Mine"' }).waitFor();
      return Number(/network_offer_group_id": (\d+)/.exec(`${await page.locator('figure').textContent()}`)?.[1]);
    };
    const first = await id();
    await page.locator('.run-output').evaluate((output) => output.replaceChildren());
    expect(await id()).toBe(first + 1);
    await page.getByRole('button', { name: 'Reset' }).click();
    await body.fill(edited);
    expect(await id()).toBe(first);
  }));

test('a body that is no JSON, or that the API refuses, is told where it is wrong', () =>
  open('searchDeals', async (page) => {
    const body = page.getByLabel('Body');
    await body.fill('{ "filters": }');
    expect(await page.getByRole('alert').textContent()).toMatch(/^The body is not JSON\. .+/);
    expect(await body.getAttribute('aria-invalid')).toBe('true');
    await run(page);
    expect(await status(page).textContent()).toBe('');
    expect(await body.evaluate((area) => area === document.activeElement)).toBe(true);
    await body.fill('{ "filter": {} }');
    expect(await page.getByRole('alert').textContent()).toBe('');
    await run(page);
    await status(page).getByText('400 Bad Request').waitFor();
    await page.locator('.run-error', { hasText: '/body/filter' }).waitFor();
  }));

test('the keyboard is enough', () =>
  open('getOfferDeal', async (page) => {
    expect(await page.evaluate('document.activeElement.previousElementSibling.textContent')).toContain('offerId');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('404');
    await page.keyboard.press('Enter');
    await status(page).getByText('404 Not Found').waitFor();
  }));

test.each([
  ['getOfferDeal', 'a result', async () => {}],
  ['createOfferGroup', 'a refusal', (page: Page) => page.getByLabel('Body').fill('{}')],
])('axe has nothing against the form of %s and %s', (id, _, edit) =>
  open(id, async (page) => {
    await edit(page);
    await run(page);
    await status(page).getByText(/^\d/).waitFor();
    await page.evaluate(axe);
    const found = await page.evaluate("axe.run('.run').then(({ violations }) => violations.map(({ id }) => id))");
    expect(found).toEqual([]);
  }),
);
