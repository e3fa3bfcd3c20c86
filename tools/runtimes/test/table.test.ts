import { expect, it } from 'vitest';
import { outcomeOf } from '../src/check.js';
import { report } from '../src/table.js';

it('aligns the columns and tells each thing that is wrong once, below the table', () => {
  const outcomes = [
    { name: 'Node 20', version: '20.20.2', failure: undefined, seconds: 1.26 },
    { name: 'Bun', version: '', failure: 'list: no deals\nget: no deal\n', seconds: 12 },
    { name: 'Deno', version: '', failure: 'deno is missing', seconds: 0 },
    { name: 'Node 22', version: '', failure: 'list: no deals\nget: no deal\n', seconds: 1 },
  ];
  expect(report(outcomes)).toBe(`| what    | version | outcome | seconds |
| ------- | ------- | ------- | ------: |
| Node 20 | 20.20.2 | passed  |     1.3 |
| Bun     | -       | FAILED  |    12.0 |
| Deno    | -       | FAILED  |     0.0 |
| Node 22 | -       | FAILED  |     1.0 |

FAILED: Bun; Node 22
  list: no deals
  get: no deal

FAILED: Deno
  deno is missing

1 passed, 3 failed`);
});

it('makes an outcome of an error', async () => {
  const run = () => Promise.reject(new Error('deno is missing'));
  expect(await outcomeOf({ name: 'Deno', run })).toMatchObject({ name: 'Deno', failure: 'deno is missing' });
});

it('makes an outcome of an error before the first await, too', async () => {
  const run = () => {
    throw new Error('bun is missing');
  };
  expect(await outcomeOf({ name: 'Bun', run })).toMatchObject({ name: 'Bun', failure: 'bun is missing' });
});

it('takes the version from a check that passes', async () => {
  expect(await outcomeOf({ name: 'Bun', run: async () => '1.2.3' })).toMatchObject({
    version: '1.2.3',
    failure: undefined,
  });
});
