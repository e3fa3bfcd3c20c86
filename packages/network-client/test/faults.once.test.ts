import type { Fault } from '@eflow/mock';
import { createMock } from '@eflow/mock';
import { startServer } from '@eflow/mock/server';
import { expect, it, onTestFinished } from 'vitest';
import { createNetworkClient } from '../src/index.js';
import { input } from './support/network.js';

const FAULTS: readonly Fault[] = [
  { kind: 'rate-limit', retryAfter: 0 },
  { kind: 'rate-limit', retryAfter: 0 },
  { kind: 'server-error' },
  { kind: 'html-error' },
  { kind: 'connection-reset' },
  { kind: 'connection-reset', after: true },
  { kind: 'truncated-body' },
  { kind: 'delay', milliseconds: 60_000 },
];
const CALLS = 300;

it('no group is created twice, whatever happens, and none is given up that was not sent', async () => {
  const faults = FAULTS.map((fault) => ({ fault, probability: 0.08 }));
  const mock = createMock({ faults, now: () => Date.UTC(2026, 0, 1), requestLimit: 10 * CALLS });
  const { url, close } = await startServer(mock, { port: 0 });
  onTestFinished(close);
  const client = createNetworkClient({
    apiKey: mock.keys.network,
    baseUrl: url,
    rateLimit: false,
    // Long enough for a busy machine to send all requests: one that is not sent in time meets no fate.
    timeout: { attempt: 5_000 },
    retry: { limit: 20, baseDelay: 1, maxDelay: 2 },
  });
  const names = Array.from({ length: CALLS }, (_, index) => `Group ${index}`);
  const results = await Promise.all(names.map((name) => client.offerGroups.create({ ...input, name }).result()));

  const counts = { created: 0, failed: 0, createdAndFailed: 0 };
  for (const [index, { ok, error }] of results.entries()) {
    const name = names[index];
    const created = mock.data.offerGroups.filter((group) => group.name === name).length;
    const statuses = mock.requests.filter(({ body }) => Object(body).name === name).map(({ status }) => status);
    expect(created).toBeLessThanOrEqual(1);
    if (ok) expect(created).toBe(1);
    // After anything but 429 it was not sent again, and 429 was the end only where a busy machine sent nothing in time.
    expect(statuses.slice(0, -1).every((status) => status === 429)).toBe(true);
    if (statuses.length === 0 || statuses.at(-1) === 429) expect(error?.name).toBe('TimeoutError');
    expect(error?.name).not.toBe('RateLimitError');
    if (ok) counts.created += 1;
    else if (created) counts.createdAndFailed += 1;
    else counts.failed += 1;
  }
  // Each of the three fates was met with.
  for (const count of Object.values(counts)) expect(count).toBeGreaterThan(10);
});
