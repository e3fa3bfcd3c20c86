import { expect } from 'vitest';
import { handled, mocked, type PassingFault, trialsOf } from '../passing.js';
import type { Handler } from '../target.js';
import { QUICK, type Seen, type Trial } from '../trial.js';

const TEN_YEARS = 315_360_000;
/** Timers may end a bit before their time. */
const TOLERANCE = 5;

function tooMany(retryAfter?: () => string): Handler {
  return ({ response }) => {
    if (retryAfter) response.setHeader('retry-after', retryAfter());
    response.writeHead(429, { 'content-type': 'application/json' }).end('{"error":"Too many requests"}');
  };
}

/** Seconds from now on, as a date of HTTP. */
function dateIn(seconds: number): string {
  return new Date(Date.now() + seconds * 1000).toUTCString();
}

/** The second request came so many milliseconds after the first. */
function pauseOf(least: number, most: number): (seen: Seen) => void {
  return ({ target: { arrivals } }) => {
    const [first = Number.NaN, second = Number.NaN] = arrivals;
    expect(second - first).toBeGreaterThanOrEqual(least - TOLERANCE);
    expect(second - first).toBeLessThan(most);
  };
}

function atOnce({ duration }: Seen): void {
  expect(duration).toBeLessThan(1_000);
}

const limited = {
  // With 429 the server says that it has not acted.
  repeated: 'all',
  error: 'RateLimitError',
  fields: { status: 429, message: expect.stringMatching(/^429 Too many requests \(/) },
} as const;

const window = 200;
/** Where the server does not say how long to wait, its window is what there is to go by. */
const budget = { rateLimit: { requests: 100, window } };

const passing: readonly PassingFault[] = [
  {
    fault: '429, Retry-After: 1',
    ...limited,
    start: mocked({ kind: 'rate-limit', retryAfter: 1 }),
    times: [1],
    check: pauseOf(1_000, 3_000),
  },
  {
    fault: '429, Retry-After as a date',
    ...limited,
    // Dates have no fractions of seconds.
    start: handled(tooMany(() => dateIn(2))),
    times: [1],
    check: pauseOf(1_000, 4_000),
  },
  {
    fault: '429, Retry-After as a date that is over',
    ...limited,
    start: handled(tooMany(() => dateIn(-60))),
    check: atOnce,
  },
  {
    fault: '429, Retry-After: 0',
    ...limited,
    start: handled(tooMany(() => '0')),
    times: [Infinity, 1, 3],
    check: atOnce,
  },
  {
    fault: '429 without Retry-After',
    ...limited,
    start: handled(tooMany()),
    options: budget,
    check: pauseOf(window, 2_000),
  },
  {
    fault: '429, Retry-After without a meaning',
    ...limited,
    start: handled(tooMany(() => 'soon')),
    options: budget,
    times: [1],
    check: pauseOf(window, 2_000),
  },
];

/** To wait as long as the server asks for is not wanted, and to come earlier is in vain. */
const hopeless: readonly PassingFault[] = [
  ['429, Retry-After of ten years', () => String(TEN_YEARS)] as const,
  ['429, Retry-After as a date in ten years', () => dateIn(TEN_YEARS)] as const,
  ['429, Retry-After beyond all numbers', () => '1e999'] as const,
  ['429, Retry-After above `maxRetryAfter`', () => '1'] as const,
].map(([fault, retryAfter]) => ({
  fault,
  ...limited,
  repeated: 'none',
  start: handled(tooMany(retryAfter)),
  // Not because time would run out.
  options: { timeout: false, retry: { ...QUICK.retry, maxRetryAfter: 900 } } as const,
  times: [Infinity],
  check: (seen) => {
    atOnce(seen);
    expect(Object(seen.outcome).headers.get('retry-after')).not.toBeNull();
  },
}));

export const rateLimitTrials: readonly Trial[] = trialsOf([...passing, ...hopeless]);
