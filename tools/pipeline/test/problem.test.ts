import { describe, expect, it } from 'vitest';
import { causes, type Problem } from '../src/problem.js';

function problem(rule: string, file = 'a.yaml', line = 1, column = 1): Problem {
  return { file, line, column, rule, message: `${rule}.` };
}

describe('causes', () => {
  it('keeps only unreadable files when there are some', () => {
    const problems = [
      problem('struct'),
      problem('yaml', 'b.yaml'),
      problem('no-unresolved-refs'),
      problem('rule/summary'),
    ];
    expect(causes(problems)).toEqual([problem('yaml', 'b.yaml')]);
  });

  it('keeps only broken references when every file is readable', () => {
    const problems = [problem('struct'), problem('no-unresolved-refs'), problem('no-orphan-files', 'b.yaml')];
    expect(causes(problems)).toEqual([problem('no-unresolved-refs')]);
  });

  it('keeps only misspelt keys when every reference leads somewhere', () => {
    expect(causes([problem('rule/summary'), problem('struct')])).toEqual([problem('struct')]);
  });

  it('keeps all other problems', () => {
    const problems = [problem('no-orphan-files'), problem('rule/summary', 'b.yaml')];
    expect(causes(problems)).toEqual(problems);
  });

  it('names a problem once that several bundles have', () => {
    expect(causes([problem('struct'), problem('struct')])).toEqual([problem('struct')]);
  });

  it('keeps problems of one rule in different places', () => {
    const problems = [
      problem('struct', 'a.yaml', 1, 1),
      problem('struct', 'a.yaml', 1, 2),
      problem('struct', 'b.yaml'),
    ];
    expect(causes(problems)).toEqual(problems);
  });

  it('sorts by file, line and column', () => {
    const sorted = [
      problem('x', 'a.yaml', 2, 9),
      problem('x', 'a.yaml', 10, 1),
      problem('x', 'a.yaml', 10, 3),
      problem('x', 'b.yaml', 1, 1),
    ];
    expect(causes(sorted.toReversed())).toEqual(sorted);
  });

  it('has nothing to say about nothing', () => {
    expect(causes([])).toEqual([]);
  });
});
