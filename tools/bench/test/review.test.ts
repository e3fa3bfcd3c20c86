import { expect, it } from 'vitest';
import { holds } from '../src/report/budget.js';
import { type Cost, costTable, reviewBudgets, reviewComparisons } from '../src/review/review.js';
import { edited } from '../src/review/review-pairs.js';

const cost = (pair: string, tool: Cost['tool'], ...seconds: number[]): Cost => ({
  pair,
  tool,
  bytes: [4_000_000, 4_560_000],
  runs: seconds.map((figure) => ({ seconds: figure, peak: 900e6 })),
});
const both = (pair: string, ...seconds: number[]) => [
  cost(pair, 'contract-review', ...seconds),
  cost(pair, 'redocly diff', 1),
];

it('holds us to medians', () => {
  const held = (contract: number[], four: number[]) =>
    reviewBudgets([...both('contract', ...contract), ...both('1 MB', 99), ...both('4 MB', ...four)]).map(holds);
  expect(held([4, 5, 60], [12, 11, 90])).toEqual([true, true, true]);
  expect(held([4, 6, 60], [13, 11, 90])).toEqual([false, false, true]);
});

it('does not pass for want of figures', () => {
  expect(() => reviewBudgets(both('contract', 1))).toThrow('There are not figures of all pairs.');
});

it('tells sizes, times and memory', () => {
  expect(costTable(both('one', 1, 2, 4))).toBe(
    [
      '| pair |        MB | tool            | seconds | peak memory, MB |',
      '| ---- | --------: | --------------- | ------: | --------------: |',
      '| one  | 4.0 → 4.6 | contract-review |     2.0 |             900 |',
      '| one  | 4.0 → 4.6 | redocly diff    |     1.0 |             900 |',
    ].join('\n'),
  );
});

it('compares each pair with the part that is not ours, and says why that is faster', () => {
  const comparisons = reviewComparisons(both('contract', 2));
  expect(comparisons.map(({ id, ours, peers, why }) => [id, ours, peers[0]?.figure, why !== undefined])).toEqual([
    ['review.contract', 2, 1, true],
  ]);
});

it('edits one line, and says when there is none', () => {
  const text = [
    'components:',
    '  schemas:',
    '    ErrorBody:',
    '      type: object',
    '      properties:',
    '        error:',
    '          description: What.',
    '          type: string',
    '        Error:',
    '          type: string',
    '',
  ];
  expect(edited(text.join('\n')).split('\n')).toEqual(text.with(7, '          type: integer'));
  expect(() => edited('openapi: 3.1.1\n')).toThrow('not in the document');
});
