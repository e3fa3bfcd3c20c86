import { expect, it } from 'vitest';
import { cutToSize, type Description, written } from '../src/review/cut-document.js';

const schema = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** A hundred paths; each needs a schema of its own, all need one that refers to itself. */
function description(more: Record<string, unknown> = {}): Description {
  const numbers = Array.from({ length: 100 }, (_, index) => String(index).padStart(2, '0'));
  return {
    openapi: '3.0.3',
    paths: { ...Object.fromEntries(numbers.map((number) => [`/p${number}`, schema(`S${number}`)])), ...more },
    'x-webhooks': { any: schema('Hook') },
    components: {
      schemas: {
        Hook: {},
        'Sh~ar/ed': { description: 'x'.repeat(100), items: schema('Sh~0ar~1ed') },
        ...Object.fromEntries(numbers.map((number) => [`S${number}`, { allOf: [schema('Sh~0ar~1ed')] }])),
      },
      securitySchemes: { key: { type: 'http' } },
    },
  };
}

it('keeps the first paths, no more than the size asks for, and what they need', () => {
  const [base] = cutToSize(description(), description(), 2_000);
  const paths = Object.keys(base.paths);
  expect(written(base).length).toBeGreaterThanOrEqual(2_000);
  expect(written(base).length).toBeLessThan(2_400);
  expect(paths).toEqual(Object.keys(description().paths).slice(0, paths.length));
  expect(Object.keys(base.components?.['schemas'] ?? {}).toSorted()).toEqual([
    ...paths.map((path) => path.replace('/p', 'S')),
    'Sh~ar/ed',
  ]);
  expect(base).not.toHaveProperty('x-webhooks');
  expect(base.components).toHaveProperty('securitySchemes');
});

it('cuts both versions at the same path', () => {
  const [base, revision] = cutToSize(description(), description({ '/p00/new': schema('S99') }), 2_000);
  expect(Object.keys(revision.paths).toSorted()).toEqual([...Object.keys(base.paths), '/p00/new'].toSorted());
  expect(revision.components?.['schemas']).toHaveProperty('S99');
});

it('keeps all of what is smaller', () => {
  const [base] = cutToSize(description(), description(), 1e9);
  expect(Object.keys(base.paths)).toHaveLength(100);
});
