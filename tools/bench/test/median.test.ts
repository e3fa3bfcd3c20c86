import { expect, it } from 'vitest';
import { median } from '../src/measure/statistics.js';

it('is the value in the middle, whatever the order', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([2, 1])).toBe(2);
  expect(median([])).toBe(0);
});
