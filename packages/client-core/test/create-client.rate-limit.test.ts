import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { senderOf } from '../src/client.js';
import { createClientOf } from '../src/create-client.js';
import { SETTINGS } from './support/client.js';
import { watch } from './support/outcome.js';
import { asked, KEY } from './support/sending.js';
import { ok, stubFetch } from './support/stub-fetch.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const ofContract = { requests: 1, window: 100 };

it.each([
  ['that of the contract', undefined, ofContract, [0, 100]],
  ['the one that is given', { requests: 1, window: 50 }, ofContract, [0, 50]],
  ['none where it is switched off', false as const, ofContract, [0, 0]],
  ['none where the contract has none', undefined, false as const, [0, 0]],
])('the rate limit of a client is %s', async (_name, given, contract, expected) => {
  const fetch = stubFetch(ok);
  const start = performance.now();
  const settings = { ...SETTINGS, rateLimit: contract };
  const sender = senderOf(createClientOf(settings, { apiKey: KEY, fetch, rateLimit: given }));
  watch(sender.send(asked()));
  watch(sender.send(asked()));
  await vi.runAllTimersAsync();
  expect(fetch.sent.map(({ at }) => at - start)).toEqual(expected);
});
