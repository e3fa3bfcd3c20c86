import { gzipSync } from 'node:zlib';
import { operationsOf, parseBundle } from '@eflow/bundle';
import { syntheticContract } from '@eflow/bundle/synthetic';
import { expect, test } from 'vitest';
import { readContract } from '../src/contract/index.js';
import { toMarkdown } from '../src/markdown/index.js';
import type { Page } from '../src/model/page.js';
import { aToZPages, referencePages } from '../src/pages/index.js';
import { navigation } from '../src/pages/navigation.js';
import { readSources } from '../src/site/sources.js';

const OPERATIONS = 300;
const { bundle, decisions } = await readSources();
const real = parseBundle(JSON.stringify(bundle));
const large = syntheticContract(real, OPERATIONS);

function made(source: unknown): Page[] {
  const reference = referencePages(readContract(source, decisions));
  return [...reference, ...aToZPages(reference)];
}

const heaviest = (pages: Page[]): number => Math.max(...pages.map((page) => gzipSync(toMarkdown(page)).length));

test('the synthetic contract is a contract, and the same each time', () => {
  expect(operationsOf(large).length).toBe(OPERATIONS);
  expect(new Set(operationsOf(large).map(({ id }) => id)).size).toBe(OPERATIONS);
  expect(JSON.stringify(syntheticContract(real, OPERATIONS))).toBe(JSON.stringify(large));
  expect(JSON.stringify(syntheticContract(real, OPERATIONS, 2))).not.toBe(JSON.stringify(large));
});

test(`${OPERATIONS} operations: each has a page, quickly, and no page grows`, () => {
  const start = performance.now();
  const pages = made(large);
  const [small, big] = [heaviest(made(real)), heaviest(pages)];
  expect(pages.filter(({ kind }) => kind === 'operation').length).toBe(OPERATIONS);
  expect(big / small).toBeLessThan(1.05);
  // 2 s on a machine that is free.
  expect(performance.now() - start).toBeLessThan(20_000);
});

test('the navigation lists what the reader is among', () => {
  const groups = navigation(made(large));
  const listed = groups.filter(({ collapsible }) => !collapsible).flatMap(({ items }) => items);
  expect(listed.length).toBe(0);
  expect(Math.max(...groups.map(({ items }) => items.length))).toBeLessThanOrEqual(80);
});
