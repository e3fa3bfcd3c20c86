import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { locate } from '../src/locate.js';
import { change } from './support/changes.js';

const ROOT = resolve(import.meta.dirname, '../../..');

function placeOf(pointer: string, root = ROOT, file = 'spec/openapi.yaml'): string {
  const [found] = locate([change('A', { place: { pointer, side: undefined } })], root, file);
  return String(found?.place.file);
}

test.for<[string, string, string]>([
  ['#/components/schemas/OfferDeal/properties/deal_type', 'spec/components/schemas/DealBase.yaml', 'through allOf'],
  ['#/components/schemas/Paging', 'spec/components/schemas/Paging.yaml', 'a component that the root does not list'],
  ['#/paths/~1v1~1affiliates~1deals/post/summary', 'spec/paths/affiliates_deals.yaml', 'a path item in a file'],
  [
    '#/components/schemas/DealSearch/properties/filters/properties/none',
    'spec/components/schemas/DealSearchFilters.yaml',
    'the nearest thing',
  ],
  [
    '#/components/responses/BadRequest/description',
    'spec/components/responses/BadRequest.yaml',
    'a response, not a schema',
  ],
  ['#/paths/~1none/get', 'spec/openapi.yaml', 'what is gone'],
])('%s is in %s: %s', ([pointer, file]) => {
  expect(placeOf(pointer)).toBe(file);
});

test('a document that stands alone is its own source', async () => {
  const root = await mkdtemp(join(tmpdir(), 'locate-'));
  await writeFile(
    join(root, 'api.yaml'),
    'openapi: 3.1.1\ncomponents:\n  schemas:\n    A:\n      type: object\n      properties:\n        b: {}\n',
  );
  const pointer = '#/components/schemas/A/properties/b';
  const [found] = locate([change('A', { place: { pointer, side: undefined } })], root, 'api.yaml');
  expect(found?.place).toEqual({ pointer, side: undefined, file: 'api.yaml', line: 7 });
  await rm(root, { recursive: true });
});
