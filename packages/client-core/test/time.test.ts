import { expect, it } from 'vitest';
import { fromUnixTime } from '../src/time.js';

it.each([
  [1, '1970-01-01T00:00:01.000Z'],
  [1_700_000_000, '2023-11-14T22:13:20.000Z'],
  [1.5, '1970-01-01T00:00:01.500Z'],
  [-1, '1969-12-31T23:59:59.000Z'],
])('%d is %s', (seconds, iso) => {
  expect(fromUnixTime(seconds)?.toISOString()).toBe(iso);
});

it('0 stands for no time', () => {
  expect(fromUnixTime(0)).toBeNull();
});
