import { beforeAll, describe, expect, test } from 'vitest';
import { createMock } from '../../src/index.js';
import { type Drift, drift } from './drift.js';
import { goodRequests } from './requests.js';
import { failingMock, respect } from './respect.js';
import { serveHandler } from './serve.js';
import { nonsense } from './wrong.js';

async function judge(
  handle: (request: Request) => Promise<Response>,
  client: (url: string) => Promise<void>,
): Promise<Drift> {
  const served = await serveHandler(handle);
  try {
    return await drift(served.url, client);
  } finally {
    await served.close();
  }
}

const shares = ({ coverage: { totals } }: Drift) => [totals.operations, totals.parameters, totals.responses];

async function sendAll(url: string): Promise<void> {
  for (const { path, init } of Object.values(goodRequests)) await (await fetch(url + path, init)).text();
}

/** Everything that the contract has: the failures first, for after them the mock works. */
async function exercise(url: string): Promise<void> {
  const { code, output } = await respect(url, 'failures.arazzo.yaml');
  if (code !== 0) throw new Error(output);
  const rest = await respect(url, 'deals.arazzo.yaml', 'offer-groups.arazzo.yaml', 'refusals.arazzo.yaml');
  if (rest.code !== 0) throw new Error(rest.output);
  await sendAll(url);
}

/** The second spelling of an error, and the details of deals in a list, which never has them. */
function isUnseen(operationId: string, path = ''): boolean {
  return (
    ['error', 'Error'].includes(path) || (operationId === 'listOfferDeals' && path.startsWith('deals[].relationship.'))
  );
}

describe('the mock', () => {
  let found: Drift;
  beforeAll(async () => {
    found = await judge(failingMock().handle, exercise);
  }, 60_000);

  test('differs from the contract nowhere', () => {
    // Requests without a key are there on purpose; the tool reports them although 401 is the right answer.
    const rest = found.report.problems.filter(({ ruleId, status }) => ruleId !== 'security-baseline' || status !== 401);
    expect(rest).toEqual([]);
    expect(found.report.run.totalExchanges).toBeGreaterThan(50);
  });

  test('shows every operation, parameter and response code', () => {
    for (const { covered, total } of shares(found)) expect(covered).toBe(total);
    expect(shares(found).map(({ total }) => total)).toEqual([4, 6, 30]);
  });

  test('shows every property that it can', () => {
    const missing = found.coverage.operations.flatMap(({ operationId, missing }) =>
      missing.filter(({ kind, path }) => kind !== 'property' || !isUnseen(operationId, path)),
    );
    expect(missing).toEqual([]);
  });
});

test('nonsense is drift', async () => {
  const { report, code } = await judge(nonsense, sendAll);
  expect(report.problems.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
  expect(code).toBe(1);
});

test('a client that asks for little covers little', async () => {
  const { report, ...found } = await judge(createMock().handle, async (url) => {
    await (
      await fetch(`${url}/v1/affiliates/offers/1/deals`, { headers: { 'X-Eflow-Api-Key': 'mock-affiliate-key' } })
    ).text();
  });
  expect(report.problems).toEqual([]);
  expect(shares({ report, ...found })).toEqual([
    { covered: 1, total: 4 },
    { covered: 1, total: 6 },
    { covered: 1, total: 30 },
  ]);
});
