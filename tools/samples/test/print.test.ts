import fc from 'fast-check';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import type { Expression } from '../src/expression.js';
import { printCall, printValue } from '../src/print.js';
import { javascript, json, python } from '../src/syntax.js';

const prettier = (source: string) => format(source, { parser: 'typescript', singleQuote: true });

const text = fc.string({ unit: fc.constantFrom(...'aB1 -_\'"\\é/'), maxLength: 30 });
const key = fc.oneof(fc.stringMatching(/^[a-z_]{1,20}$/), fc.constantFrom('Content-Type', 'X-Key', 'offerId'));
const { value } = fc.letrec<{ value: Expression; list: Expression; object: Expression }>((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, text, fc.nat(99_999), fc.boolean(), fc.constant(null), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 5 }),
  object: objectOf(tie('value')),
}));

/** `__proto__` is no key of an object of ours; all of `quoteProps` is decided per object by Prettier. */
function objectOf(member: fc.Arbitrary<unknown>): fc.Arbitrary<Expression> {
  return fc.dictionary(key, member as fc.Arbitrary<Expression>, { maxKeys: 5 });
}

describe('a call in JavaScript', () => {
  it('is laid out as by Prettier', async () => {
    const call = fc.asyncProperty(objectOf(value), fc.boolean(), async (last, path) => {
      const args = path ? ['/v1/affiliates/offers/{offerId}/deals', last] : [last];
      const source = `${printCall('const { data, error } = await client.POST', args, ';', javascript)}\n`;
      expect(source).toBe(await prettier(source));
    });
    await fc.assert(call, { numRuns: 400 });
  });

  it('opens its last argument where the line is too long', () => {
    const source = printCall('f', [{ aaaaaaaaaaaaaaaaaaaa: 'b'.repeat(50), c: [1, 2] }], ';', javascript);
    expect(source).toBe(`f({\n  aaaaaaaaaaaaaaaaaaaa: '${'b'.repeat(50)}',\n  c: [1, 2],\n});`);
  });

  it('fills lines with numbers', async () => {
    const ids = Array.from({ length: 60 }, (_, index) => index * index);
    const source = `${printCall('f', [{ ids }], ';', javascript)}\n`;
    expect(source.split('\n').length).toBeLessThan(12);
    expect(source).toBe(await prettier(source));
  });
});

describe('a value', () => {
  const given = { on: true, none: null, text: 'it\'s "so"', ids: [1, 2] };
  const place = { depth: 0, column: 0, after: 0 };

  it('is a literal of Python', () => {
    expect(printValue(given, python, place)).toBe(`{"on": True, "none": None, "text": "it's \\"so\\"", "ids": [1, 2]}`);
  });

  it('is JSON', () => {
    const text = printValue({ ...given, more: 'x'.repeat(80) }, json, place);
    expect(text.split('\n')).toHaveLength(7);
    expect(JSON.parse(text)).toEqual({ ...given, more: 'x'.repeat(80) });
  });

  it('leaves out members that are undefined', () => {
    expect(printValue({ a: undefined, b: 1 }, javascript, place)).toBe('{ b: 1 }');
  });
});
