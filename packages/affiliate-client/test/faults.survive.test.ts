import type { Fault } from '@eflow/mock';
import { startServer } from '@eflow/mock/server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { affiliateSubjects } from './support/affiliate.js';
import { mockOf, rightAnswer } from './support/subject.js';
import { freshKey, QUICK } from './support/trial.js';

/** All that passes. Several may strike one request. */
const PASSING: readonly Fault[] = [
  { kind: 'rate-limit', retryAfter: 0 },
  { kind: 'server-error' },
  { kind: 'server-error', status: 503 },
  { kind: 'html-error' },
  { kind: 'connection-reset' },
  { kind: 'connection-reset', after: true },
  { kind: 'truncated-body' },
  { kind: 'delay', milliseconds: 5 },
];
const CALLS = 60;

describe.each(affiliateSubjects)('$name', (subject) => {
  it('survives whatever passes', async () => {
    const apiKey = freshKey();
    const faults = PASSING.map((fault) => ({ fault, probability: 0.05 }));
    const mock = mockOf(subject, apiKey, { faults });
    const { url, close } = await startServer(mock, { port: 0 });
    onTestFinished(close);
    const options = { ...QUICK, apiKey, baseUrl: url, retry: { limit: 20, baseDelay: 1, maxDelay: 2 } };
    const right = await rightAnswer(subject);
    const answers = await Promise.all(Array.from({ length: CALLS }, () => subject.call(options)));
    for (const answer of answers) expect(answer).toEqual(right);
    // A third of the requests met a fault.
    expect(mock.requests.length).toBeGreaterThan(CALLS * 1.2);
  });
});
