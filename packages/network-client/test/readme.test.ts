import { resolve } from 'node:path';
import { createMock } from '@eflow/mock';
import { startServer } from '@eflow/mock/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileExamples, type Examples, runExample } from '../../affiliate-client/test/support/readme.js';

/** What each example prints, in the order of the README. */
const OUTPUTS = [
  /^\d+ Holiday Offers \S/,
  /^25 null\n$/,
  /^400 \S/,
  /^network https:\/\/api\.eflow\.team\n$/,
  /^1 Holiday Offers\n$/,
  /^true Holiday Offers\n$/,
];

let examples: Examples;
const server = await startServer(createMock(), { port: 0 });
beforeAll(() => {
  examples = compileExamples(resolve(import.meta.dirname, '..'), (code) =>
    code.replace('http://127.0.0.1:4010', server.url),
  );
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
