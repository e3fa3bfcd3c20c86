import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createMock } from '@eflow/mock';
import { startServer } from '@eflow/mock/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileExamples, type Examples, runExample } from './support/readme.js';

const folder = resolve(import.meta.dirname, '..');

/** What each example prints, in the order of the README. */
const OUTPUTS = [
  /^Example Deal SUMMER23 Example business\nExample Deal coupon\n/,
  /^1\n$/,
  /^1 \d+\nNot found\n$/,
  /^20 of 51\n1\n2\n3\n$/,
  /^2 (undefined|\d+) http\S+\n2\n$/,
  /^\{ kind: 'amount', amount: 20, currencyId: 'USD' \}\namount null null\n$/,
  /^1\n$/,
  /^1 \[ 500, 200 \]\n$/,
  /^true Example Deal\n$/,
];

let examples: Examples;
const server = await startServer(createMock(), { port: 0 });
beforeAll(() => {
  examples = compileExamples(folder, (code) => code.replace('http://127.0.0.1:4010', server.url));
});
afterAll(async () => {
  examples.remove();
  await server.close();
});

it('the examples of the README compile', () => {
  expect(examples.problems).toBe('');
  expect(examples.files).toHaveLength(OUTPUTS.length);
});

describe.each(OUTPUTS.map((output, index) => ({ output, index })))(
  'example $index of the README',
  ({ output, index }) => {
    it('prints what it should', async () => {
      expect(await runExample(examples, index)).toMatch(output);
    });
  },
);

it('the example in the README of the repository compiles and runs', async () => {
  const change = (code: string) => code.replace('http://127.0.0.1:4010', server.url);
  const root = compileExamples(folder, change, '../../README.md');
  expect(root.problems).toBe('');
  expect(root.files).toHaveLength(1);
  expect(await runExample(root, 0)).toBe('Example Deal SUMMER23 Example business\n');
  root.remove();
});

it('the options and errors are told alike in the READMEs of both clients', () => {
  const shared = (client: string) => {
    const text = readFileSync(resolve(folder, `../${client}-client/README.md`), 'utf8');
    const [, part = ''] = /<!-- shared -->([\s\S]*)<!-- \/shared -->/.exec(text) ?? [];
    return part
      .replaceAll(`${client}-client`, '')
      .replaceAll(/requests: \d+/g, '')
      .replaceAll(/ {2,}|-{2,}/g, '');
  };
  expect(shared('network')).not.toBe('');
  expect(shared('network')).toBe(shared('affiliate'));
});
