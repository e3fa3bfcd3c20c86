import { equal, incomparable, narrower, type Row, wider } from './row.js';

/** `minLength`, `maxLength`, `pattern`. */
export const STRINGS: Row[] = [
  equal('no least length', { type: 'string', minLength: 0 }, { type: 'string' }),
  equal('no length at all', { type: 'string', maxLength: 0 }, { const: '' }),
  equal('no string between the lengths', { type: 'string', minLength: 3, maxLength: 2 }, false),
  equal(
    'lengths by allOf',
    { type: 'string', allOf: [{ minLength: 1 }, { maxLength: 3 }] },
    { type: 'string', minLength: 1, maxLength: 3 },
  ),
  equal('the tighter of two lengths', { allOf: [{ maxLength: 5 }, { maxLength: 3 }] }, { maxLength: 3 }),
  equal('a pattern that all strings match', { type: 'string', pattern: '.*' }, { type: 'string' }),
  equal(
    'the same pattern twice',
    { type: 'string', pattern: '^a', allOf: [{ pattern: '^a' }] },
    { type: 'string', pattern: '^a' },
  ),
  narrower('maxLength falls', { type: 'string', maxLength: 5 }, { type: 'string', maxLength: 4 }, 'aaaaa'),
  narrower('maxLength is set', { type: 'string' }, { type: 'string', maxLength: 3 }, 'aaaa'),
  narrower('minLength rises', { type: 'string', minLength: 1 }, { type: 'string', minLength: 2 }, 'a'),
  narrower('minLength is set', { type: 'string' }, { type: 'string', minLength: 1 }, ''),
  narrower('a pattern is set', { type: 'string' }, { type: 'string', pattern: '^[a-z]+$' }, 'A'),
  narrower(
    'a pattern beside another',
    { type: 'string', pattern: '^a' },
    { type: 'string', pattern: '^a', allOf: [{ pattern: 'z$' }] },
    'a',
  ),
  narrower('a length beside a pattern', { pattern: '^[0-9]+$' }, { pattern: '^[0-9]+$', maxLength: 3 }, '1234'),
  narrower('a length counts characters', { type: 'string', maxLength: 2 }, { type: 'string', maxLength: 1 }, '😀😀'),
  wider(
    'maxLength is dropped',
    { type: 'string', minLength: 1, maxLength: 5 },
    { type: 'string', minLength: 1 },
    'aaaaaa',
  ),
  wider(
    'a pattern is dropped',
    { type: 'string', pattern: '^x-', maxLength: 9 },
    { type: 'string', maxLength: 9 },
    'y',
  ),
  incomparable('lengths move', { type: 'string', maxLength: 3 }, { type: 'string', minLength: 2 }, 'a', 'aaaa'),
  incomparable('another pattern', { type: 'string', pattern: '^a+$' }, { type: 'string', pattern: '^b+$' }, 'a', 'b'),
  incomparable(
    'a pattern for a length',
    { type: 'string', maxLength: 2 },
    { type: 'string', pattern: '^a' },
    'b',
    'aaa',
  ),
  narrower('an enum within a pattern', { type: 'string', pattern: '^[a-z]$' }, { enum: ['a', 'b'] }, 'c'),
  narrower('an enum within lengths', { type: 'string', maxLength: 3 }, { enum: ['abc', 'de'] }, 'x'),
];
