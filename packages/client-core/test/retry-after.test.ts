import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { retryAfter } from '../src/retry-after.js';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2030-01-01T00:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

function asks(value: string): number | undefined {
  return retryAfter(new Headers({ 'retry-after': value }));
}

it.each([
  ['0', 0],
  ['7', 7000],
  ['1.5', 1500],
  [' 2 ', 2000],
  ['-5', 0],
  ['Tue, 01 Jan 2030 00:00:12 GMT', 12_000],
  ['Tue, 01 Jan 2030 00:00:00 GMT', 0],
  ['Mon, 31 Dec 2029 23:00:00 GMT', 0],
  ['Tuesday, 01-Jan-30 00:00:30 GMT', 30_000],
])('%j asks for %d ms', (value, ms) => {
  expect(asks(value)).toBe(ms);
});

it.each(['', ' ', 'soon', '5s', '30 seconds', 'NaN', 'undefined', 'soon GMT'])('%j asks for nothing', (value) => {
  expect(asks(value)).toBeUndefined();
});

// In these, `Date.parse` of V8 finds a date of 2001.
it.each(['soon 1', 'in 5', '1, 2'])('%j asks for nothing, either', (value) => {
  expect(asks(value)).toBeUndefined();
});

it('is not asked where there is no such header', () => {
  expect(retryAfter(new Headers())).toBeUndefined();
});
