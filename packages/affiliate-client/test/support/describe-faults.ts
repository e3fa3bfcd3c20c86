import { afterAll, describe, expect, it } from 'vitest';
import type { Subject } from './subject.js';
import { Table } from './table.js';
import { judge, type Trial } from './trial.js';
import { abortTrials } from './trials/abort.js';
import { bodyTrials } from './trials/body.js';
import { connectionTrials } from './trials/connection.js';
import { largeTrials } from './trials/large.js';
import { rateLimitTrials } from './trials/rate-limit.js';
import { followed, redirectTrials } from './trials/redirect.js';
import { statusTrials } from './trials/status.js';
import { timeTrials } from './trials/time.js';

const GROUPS: Readonly<Record<string, readonly Trial[]>> = {
  connections: connectionTrials,
  statuses: statusTrials,
  'rate limit': rateLimitTrials,
  bodies: bodyTrials,
  time: timeTrials,
  redirects: redirectTrials,
  aborts: abortTrials,
  'large answers': largeTrials,
};

/** Tests every fault with every operation, and prints a table of what became of them. */
export function describeFaults(subjects: readonly Subject[]): void {
  const table = new Table();
  const rejections: unknown[] = [];
  const reject = (reason: unknown): void => void rejections.push(reason);
  process.on('unhandledRejection', reject);

  for (const [group, trials] of Object.entries(GROUPS)) {
    for (const { fault } of trials) table.plan(fault);
    // Waiting is most of what the tests about time do. The others measure, or fill the machine.
    describe(group, { concurrent: group === 'rate limit' || group === 'time' }, () => {
      describe.each(subjects)('$name', (subject) => {
        it.each([...trials])('$fault', (trial) => judge(subject, trial, table));
      });
    });
  }

  it.each(subjects)('$name: the servers of the redirects would answer', async (subject) => {
    expect(await followed(subject)).toBe(true);
  });

  afterAll(() => {
    process.off('unhandledRejection', reject);
    console.log(`\n${table}`);
    const file = process.env['FAULT_TABLE'];
    if (file) table.write(file);
    expect(rejections).toEqual([]);
  });
}
