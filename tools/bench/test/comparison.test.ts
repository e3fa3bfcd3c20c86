import { describe, expect, it } from 'vitest';
import { best, type Comparison, checkComparisons, lag } from '../src/report/comparison.js';

const less: Comparison = {
  id: 'area.figure',
  what: 'Figure',
  unit: 'ms',
  better: 'less',
  name: 'ours',
  ours: 3,
  peers: [
    { name: 'a', figure: 4 },
    { name: 'b', figure: 2 },
  ],
  why: 'b does less.',
};
const more: Comparison = { ...less, id: 'area.more', better: 'more' };

it('has the best of the others beside ours', () => {
  expect([best(less).name, lag(less)]).toEqual(['b', 1.5]);
  expect([best(more).name, lag(more)]).toEqual(['a', 4 / 3]);
  expect(lag({ ...less, ours: 1 })).toBe(0.5);
  expect(lag({ ...more, ours: 8 })).toBe(0.5);
});

it('counts two zeros as equal', () => {
  expect(lag({ ...less, ours: 0, peers: [{ name: 'a', figure: 0 }] })).toBe(1);
});

describe('is refused', () => {
  const { why, ...silent } = less;

  it('when others are ahead and it does not say why', () => {
    expect(why).not.toBe('');
    expect(() => checkComparisons([silent])).toThrow('area.figure: b is ahead, and nothing says why.');
    expect(() => checkComparisons([{ ...less, why: ' ' }])).toThrow('nothing says why');
    expect(() => checkComparisons([less, more, { ...silent, id: 'area.first', ours: 1 }])).not.toThrow();
  });

  it('when its id is taken', () => {
    expect(() => checkComparisons([less, less])).toThrow('two comparisons with the id area.figure');
  });

  it('when a figure is missing', () => {
    expect(() => checkComparisons([{ ...less, peers: [] }])).toThrow('area.figure compares ours with nothing.');
    expect(() => checkComparisons([{ ...less, ours: Number.NaN }])).toThrow('area.figure has no figure of ours.');
    const peers = [{ name: 'a', figure: Number.POSITIVE_INFINITY }];
    expect(() => checkComparisons([{ ...less, peers }])).toThrow('area.figure has no figure of a.');
  });
});
