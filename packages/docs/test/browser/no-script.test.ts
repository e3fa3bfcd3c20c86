import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isObject, type JsonObject, objectOf, operationsOf, parseBundle, reachableSchemas } from '@eflow/pipeline';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../dist/site/paths.js';
import { openSite } from './site.js';

const bundle = parseBundle(await readFile(join(ROOT, 'packages/contract/openapi/everflow.json'), 'utf8'));
const kebab = (name: string) => name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();

const opened = openSite();
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  context = await opened().browser.newContext({ javaScriptEnabled: false });
  page = await context.newPage();
});
afterAll(() => context.close());

/** What a reader can see, or unfold by the browser's own means. */
async function words(path: string): Promise<Set<string>> {
  await page.goto(`${opened().root}${path}.html`);
  const { shown, hidden } = await page.locator('main').evaluate((main) => {
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const parts: string[] = [];
    while (texts.nextNode()) parts.push(texts.currentNode.nodeValue ?? '');
    return { shown: parts.join(' '), hidden: main.querySelectorAll('[hidden]').length };
  });
  expect(hidden).toBe(0);
  return new Set(shown.split(/[^\w.-]+/));
}

function properties(schema: JsonObject): string[] {
  return Object.keys(objectOf(schema['properties']));
}

describe('without script', () => {
  test.each(operationsOf(bundle).map((operation) => [operation.id, operation] as const))(
    'the page of %s has every parameter, every field and every status',
    async (id, { object }) => {
      const tag = Array.isArray(object['tags']) ? String(object['tags'][0]) : '';
      const found = await words(`reference/${tag.toLowerCase().replaceAll(' ', '-')}/${kebab(id)}`);
      const fields = reachableSchemas(bundle, object).flatMap((name) =>
        properties(bundle.components.schemas[name] ?? {}),
      );
      const parameters = (Array.isArray(object['parameters']) ? object['parameters'] : []).map((parameter) =>
        isObject(parameter) ? String(parameter['$ref']).split('/').at(-1) : '',
      );
      const names = parameters.map((name) =>
        String(objectOf(objectOf(bundle.components['parameters'])[name ?? ''])['name']),
      );
      const statuses = Object.keys(objectOf(object['responses']));
      expect([...fields, ...names, ...statuses].filter((name) => !found.has(name))).toEqual([]);
      expect(fields.length + names.length).toBeGreaterThan(5);
    },
  );

  test.each(Object.entries(bundle.components.schemas))(
    'the page of %s has all fields or values',
    async (name, schema) => {
      const values = Array.isArray(schema['enum']) ? schema['enum'].map(String) : undefined;
      const found = await words(`reference/${values ? 'enums' : 'schemas'}/${kebab(name)}`);
      expect((values ?? properties(schema)).filter((word) => !found.has(word))).toEqual([]);
    },
  );

  test('every page leads on: navigation, A to Z in the place of the search, and no dead button', async () => {
    await page.goto(`${opened().root}reference/deals/get-offer-deal.html`);
    await page
      .getByRole('banner')
      .getByRole('link', { name: /A to Z/ })
      .click();
    expect(page.url()).toMatch(/a-z\.html$/);
    expect(await page.locator('main button:visible').count()).toBe(0);
  });
});
