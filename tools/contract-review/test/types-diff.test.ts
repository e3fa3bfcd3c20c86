import { describe, expect, test } from 'vitest';
import { typesDiffs } from '../src/types/diff.js';

const declared = (...members: string[]) =>
  [
    'export interface components {',
    '    schemas: {',
    '        Thing: {',
    ...members.map((member) => `            ${member};`),
    '        };',
    '    };',
    '}',
  ].join('\n');

const members = ['a: string', 'b: string', 'c: string', 'd: string', 'e: string'];

describe('the types of two revisions', () => {
  test('as a unified diff that says what the lines are in', () => {
    const [diff] = typesDiffs([
      { audience: 'all', base: declared(...members), revision: declared(...members.with(4, 'e: number')) },
    ]);
    expect(diff).toEqual({
      audiences: ['all'],
      added: 1,
      removed: 1,
      diff: [
        '@@ -6,5 +6,5 @@ components > schemas > Thing',
        '             c: string;',
        '             d: string;',
        '-            e: string;',
        '+            e: number;',
        '         };',
        '     };',
      ].join('\n'),
    });
  });

  test('are told once for audiences that see the same', () => {
    const side = (first: string, more: string[]) => declared(first, ...more);
    const change = (audience: string, more: string[]) => ({
      audience,
      base: side('first: 1', more),
      revision: side('first: 2', more),
    });
    const both = { ...change('both', members), revision: side('first: 2', [...members, 'f: string']) };
    expect(typesDiffs([change('some', []), both, change('more', members)]).map(({ audiences }) => audiences)).toEqual([
      ['both', 'some', 'more'],
    ]);
    const other = { audience: 'other', base: declared('x: 1'), revision: declared('x: 2') };
    expect(typesDiffs([change('some', []), other]).map(({ audiences }) => audiences)).toEqual([['some'], ['other']]);
  });

  test('have each alternative of a long type on its own line', () => {
    const union = (...more: string[]) =>
      declared(`kind: ${[...Array.from({ length: 30 }, (_, index) => `"k${index}"`), ...more].join(' | ')}`);
    const [diff] = typesDiffs([{ audience: 'all', base: union('"last"'), revision: union('"new"', '"last"') }]);
    expect(diff).toMatchObject({ added: 1, removed: 0 });
    expect(diff?.diff).toContain(
      '@@ components > schemas > Thing > kind\n                 | "k28"\n                 | "k29"\n+                | "new"\n                 | "last";',
    );
  });

  test('are nothing where nothing changed', () => {
    expect(typesDiffs([{ audience: 'all', base: declared('a: 1'), revision: declared('a: 1') }])).toEqual([]);
  });

  test('are told in full where little has changed in much', () => {
    const many = Array.from({ length: 3_000 }, (_, index) => `m${index}: string`);
    const [diff] = typesDiffs([
      { audience: 'all', base: declared(...many), revision: declared(...many.with(1_500, 'm1500: number')) },
    ]);
    expect(diff).toMatchObject({ added: 1, removed: 1 });
    expect(diff?.diff).toMatch(/^@@ -1502,5 \+1502,5 @@ components > schemas > Thing\n/);
  });

  test('that have nothing in common end, and name their lines all the same', () => {
    const many = (name: string) => declared(...Array.from({ length: 30_000 }, (_, index) => `${name}${index}: string`));
    const [diff] = typesDiffs([{ audience: 'all', base: many('old'), revision: many('new') }]);
    expect(diff).toMatchObject({ added: 30_000, removed: 30_000 });
    expect(diff?.diff).toContain('\n-            old29999: string;\n+            new0: string;\n');
  });
});
