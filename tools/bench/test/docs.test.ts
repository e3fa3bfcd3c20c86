import { expect, it } from 'vitest';
import type { Measured } from '../src/docs/docs.js';
import { docsComparisons } from '../src/docs/docs-comparisons.js';

const cost = (size: number) => ({ requests: size, bytes: size * 1024, content: size * 10, blocking: size * 20 });

const site = (name: string, operations: number, size: number, build?: number): Measured => ({
  site: name,
  operations,
  build,
  fast: cost(size),
  slow: cost(size * 2),
});

const measured = [4, 300].flatMap((operations) => [
  site('ours', operations, operations === 4 ? 1 : 2, 9),
  site('Redoc', operations, 5, 3),
  site('Scalar', operations, 7),
]);

it('puts ours beside the others, each figure at its size', () => {
  const comparisons = new Map(docsComparisons(measured, 'ours').map((one) => [one.id, one]));
  expect(comparisons.get('docs.bytes')).toMatchObject({
    unit: 'KB',
    ours: 1,
    peers: [
      { name: 'Redoc', figure: 5 },
      { name: 'Scalar', figure: 7 },
    ],
  });
  expect(comparisons.get('docs.content')?.ours).toBe(20);
  expect(comparisons.get('docs.blocking')?.ours).toBe(40);
  expect(comparisons.get('docs.bytes-300')?.ours).toBe(2);
  expect(comparisons.get('docs.content-300')?.ours).toBe(40);
});

it('leaves out who has no build, and says why others are ahead', () => {
  const build = docsComparisons(measured, 'ours').find(({ id }) => id === 'docs.build');
  expect(build).toMatchObject({ ours: 9, peers: [{ name: 'Redoc', figure: 3 }] });
  expect(build?.why).toMatch(/Redoc/);
});

it('fails without figures of ours', () => {
  expect(() => docsComparisons(measured.slice(1), 'ours')).toThrow('no figure bytes of ours at 4 operations');
});
