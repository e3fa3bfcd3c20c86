import { expect, it } from 'vitest';
import { costs, overheadBudgets } from '../src/client/overhead.js';
import { holds } from '../src/report/budget.js';

const rounds = (name: string, ...values: number[]) => ({ name, get: values, post: values });
// In the third round the machine was slow.
const bare = rounds('bare', 10, 10, 100);
const others = [bare, rounds('openapi-fetch', 20, 21, 200), rounds('hey-api', 30, 30, 300)];

it('compares within each round', () => {
  expect(costs([rounds('ours', 20, 30, 200), bare])).toMatchObject([
    { name: 'bare', get: { ratio: 1 } },
    { name: 'ours', get: { minimum: 20, median: 30, ratio: 2 } },
  ]);
});

it('allows us what openapi-fetch takes, and not more', () => {
  const held = (...values: number[]) => overheadBudgets([rounds('ours', ...values), ...others]).map(holds);
  expect(held(20, 21, 200)).toEqual([true, true, true, true]);
  expect(held(22, 22, 220)).toEqual([false, true, false, true]);
  expect(held(30, 30, 300)).toEqual([false, false, false, false]);
});

it('names what is missing', () => {
  expect(() => overheadBudgets(others)).toThrow('There are no figures of ours to compare with.');
});
