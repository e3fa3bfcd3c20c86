import { describe, expect, test } from 'vitest';
import { bumps, isEnough, requiredBump } from '../src/bump.js';
import { change } from './support/changes.js';

const accepted = { reason: 'Nobody sends it.', file: 'a.yaml' };

describe('a change asks for', () => {
  test.for([
    ['HTTP', 'breaking', '1.2.3', 'major'],
    ['HTTP', 'breaking', '0.2.3', 'minor'],
    ['HTTP', 'unknown', '1.0.0', 'major'],
    ['HTTP', 'compatible', '1.0.0', 'minor'],
    ['HTTP', 'compatible', '0.1.0', 'patch'],
    ['TYPES', 'breaking', '1.0.0', 'major'],
    ['TYPES', 'compatible', '0.1.0', 'patch'],
    ['DOCS', 'compatible', '1.0.0', 'patch'],
    ['DOCS', 'compatible', '0.1.0', 'patch'],
    ['HTTP', 'breaking', '10.0.0', 'major'],
  ] as const)('%s %s at %s: %s', ([kind, verdict, version, expected]) => {
    expect(requiredBump(change('A', { class: kind, verdict }), version)).toBe(expected);
  });

  test('no more than a compatible one, once it is accepted', () => {
    expect(requiredBump(change('A', { acknowledged: accepted }), '1.0.0')).toBe('minor');
  });

  test('the most where the version is not known', () => {
    expect(requiredBump(change('A'), undefined)).toBe('major');
  });
});

describe('a package', () => {
  const changes = [change('A'), change('B', { class: 'DOCS', verdict: 'compatible', packages: ['one', 'two'] })];

  test('needs the highest of what reaches it, and says what asks for it', () => {
    const found = bumps(changes, { versions: { one: '1.0.0', two: '1.0.0' }, planned: { one: 'minor' } });
    expect(found).toEqual([
      { package: 'one', version: '1.0.0', required: 'major', planned: 'minor', because: [change('A').fingerprint] },
      { package: 'two', version: '1.0.0', required: 'patch', planned: 'none', because: [change('B').fingerprint] },
    ]);
    expect(found.map(isEnough)).toEqual([false, false]);
  });

  test('has enough with as much or more', () => {
    const workspace = { versions: { one: '1.0.0', two: '1.0.0' }, planned: { one: 'major', two: 'minor' } } as const;
    expect(bumps(changes, workspace).every(isEnough)).toBe(true);
  });

  test('has never enough where no changesets are', () => {
    expect(bumps(changes, undefined).some(isEnough)).toBe(false);
  });
});
