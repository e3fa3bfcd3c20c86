import { expect } from 'vitest';
import { handled, mocked, type PassingFault, trialsOf } from '../passing.js';
import { serveHttp, serveMock } from '../target.js';
import type { Seen, Trial } from '../trial.js';

const late = { repeated: 'idempotent', error: 'TimeoutError', fields: { limit: 'attempt' } } as const;
/** Where the first attempt is to be late and the second is not. */
const patient = { timeout: { attempt: 500, total: 20_000 } };
const impatient = { timeout: { attempt: 150, total: 20_000 } };

function slow(fault: string, start: PassingFault['start']): PassingFault[] {
  return [
    { fault, ...late, start, options: impatient, times: [Infinity] },
    { fault, ...late, start, options: patient, times: [1] },
  ];
}

function within(most: number): (seen: Seen) => void {
  return ({ duration }) => expect(duration).toBeLessThan(most);
}

const CENTURY = { limit: 3, baseDelay: 1e12, maxDelay: 1e12 };

/** Waits that would be over too late are not begun: what is known by then is the outcome. */
const total: readonly Trial[] = [
  {
    fault: 'total shorter than the pause after 503',
    start: (subject, key) => serveMock(subject, key, [{ fault: { kind: 'server-error', status: 503 } }]),
    options: { retry: CENTURY, timeout: { total: 5_000 } },
    expected: () => ({ error: 'ServerError', fields: { status: 503 }, attempt: 1 }),
    check: within(2_000),
  },
  {
    fault: 'total shorter than the pause after a reset',
    start: (subject, key) => serveMock(subject, key, [{ fault: { kind: 'connection-reset' } }]),
    options: { retry: CENTURY, timeout: { total: 5_000 } },
    expected: () => ({ error: 'ConnectionError', attempt: 1 }),
    check: within(2_000),
  },
  {
    fault: 'total shorter than Retry-After',
    start: (subject, key) => serveMock(subject, key, [{ fault: { kind: 'rate-limit', retryAfter: 30 } }]),
    options: { timeout: { total: 5_000 } },
    expected: () => ({ error: 'RateLimitError', attempt: 1 }),
    check: within(2_000),
  },
  {
    fault: 'total over in the first attempt',
    start: (subject, key) => serveMock(subject, key, [{ fault: { kind: 'delay', milliseconds: 60_000 } }]),
    options: { timeout: { total: 200 } },
    expected: () => ({ error: 'TimeoutError', fields: { limit: 'total' }, attempt: 1 }),
    check: within(2_000),
  },
  {
    fault: 'total over in the second attempt',
    start: (subject) =>
      serveHttp(subject, ({ response, number }) => {
        // 429 lets every operation come again; the second time there is no answer.
        if (number === 1) response.writeHead(429, { 'retry-after': '0' }).end();
      }),
    options: { timeout: { total: 400 } },
    expected: () => ({ error: 'TimeoutError', fields: { limit: 'total' }, attempt: 2 }),
    check: within(2_000),
  },
];

export const timeTrials: readonly Trial[] = [
  ...trialsOf([
    ...slow('slow headers', mocked({ kind: 'delay', milliseconds: 60_000 })),
    ...slow('slow body', mocked({ kind: 'slow-drip', bytes: 1, milliseconds: 20 })),
    ...slow(
      'body that never ends',
      handled(({ response }) => {
        response.writeHead(200, { 'content-type': 'application/json' }).write('{');
        const timer = setInterval(() => response.write(' '), 20);
        response.once('close', () => clearInterval(timer));
      }),
    ),
  ]),
  ...total,
];
