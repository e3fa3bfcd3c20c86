import { EverflowError } from '@eflow/client-core';
import { expect } from 'vitest';
import { type Options, rightAnswer, type Subject } from './subject.js';
import type { Table } from './table.js';
import type { Target } from './target.js';

/** How a call is to end. */
export interface Expected {
  /** Class of the error; `undefined` where the call succeeds. */
  readonly error?: string | undefined;
  /** Properties of the error. */
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
  /** What comes out in the place of the right answer. */
  readonly value?: ((right: Record<string, unknown>) => unknown) | undefined;
  /** Number of the attempt that ends the call. */
  readonly attempt: number;
  /** Number of requests that the server gets; by default, one for each attempt. */
  readonly arrived?: number | undefined;
}

/** What was seen of a call. */
export interface Seen {
  readonly target: Target;
  readonly outcome: unknown;
  /** Milliseconds that the call took. */
  readonly duration: number;
}

/** A fault, and what a call makes of it. */
export interface Trial {
  readonly fault: string;
  readonly start: (subject: Subject, key: string) => Promise<Target>;
  readonly options?: Partial<Options>;
  readonly expected: (subject: Subject, target: Target) => Expected;
  /** What else must be so. */
  readonly check?: (seen: Seen) => void;
}

/** Short pauses, and no budget that tests would share. */
export const QUICK: Partial<Options> = {
  retry: { limit: 3, baseDelay: 4, maxDelay: 16 },
  timeout: { attempt: 10_000, total: 20_000 },
  rateLimit: false,
};

let keys = 0;

/** Budgets are kept by key, so that each trial has one of its own. */
export function freshKey(): string {
  keys += 1;
  return `key-of-trial-${keys}`;
}

/** Calls the operation under a fault, holds what becomes of it against what is expected, and keeps it for the table. */
export async function judge(subject: Subject, trial: Trial, table: Table): Promise<void> {
  const apiKey = freshKey();
  const target = await trial.start(subject, apiKey);
  try {
    const options = { ...QUICK, apiKey, baseUrl: target.url, ...trial.options, ...target.options };
    const start = performance.now();
    const outcome = await outcomeOf(subject, options, target);
    const duration = performance.now() - start;
    const { error, fields = {}, attempt, arrived = attempt, value } = trial.expected(subject, target);
    const { fault } = trial;
    const row = { fault, operation: subject.name, attempts: outcome.attempt, arrived: target.arrivals.length };
    table.add({ ...row, outcome: inWords(outcome) });

    if (error === undefined) {
      const right = await rightAnswer(subject);
      expect(outcome).toMatchObject({ data: value?.(right) ?? right });
    } else {
      expect(outcome.error).toBeInstanceOf(EverflowError);
      const { name, method } = subject;
      expect(outcome.error).toMatchObject({ name: error, operation: name, method, attempt, ...fields });
      expect(String(outcome.error)).toContain(`attempt ${attempt})`);
    }
    expect({ attempt: outcome.attempt, arrived: target.arrivals.length }).toEqual({ attempt, arrived });
    trial.check?.({ target, outcome: outcome.error ?? outcome.data, duration });
  } finally {
    await target.close();
  }
}

interface Outcome {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly attempt: number;
}

async function outcomeOf(subject: Subject, options: Options, { call }: Target): Promise<Outcome> {
  try {
    const { data, request } = await subject.call(options, call).withResponse();
    return { data, attempt: request.attempt };
  } catch (error) {
    return { error, attempt: error instanceof EverflowError ? error.attempt : Number.NaN };
  }
}

function inWords({ error }: Outcome): string {
  if (error === undefined) return 'value';
  const { name, status, code, limit } = Object(error);
  return `${name} ${status ?? code ?? limit ?? ''}`.trim();
}
