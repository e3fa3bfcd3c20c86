import { ConnectionError, type EverflowError, TimeoutError } from '../../src/errors.js';
import type { OutgoingRequest, Send } from '../../src/exchange.js';
import { exchange, outgoing } from './sending.js';

/** What an attempt ends with: a response or something that is thrown. */
export type Outcome = Response | Error | (() => never);

export interface Attempts {
  readonly send: Send;
  /** The request of each attempt, and when it came. */
  readonly seen: { readonly request: OutgoingRequest; readonly at: number }[];
}

/** What stands below a wrapper: it has one outcome for each attempt, and repeats the last. */
export function attempts(...outcomes: readonly [Outcome, ...Outcome[]]): Attempts {
  const seen: Attempts['seen'][number][] = [];
  const send: Send = async (request) => {
    const outcome = outcomes[Math.min(seen.length, outcomes.length - 1)] ?? outcomes[0];
    seen.push({ request, at: performance.now() });
    if (typeof outcome === 'function') return outcome();
    if (outcome instanceof Error) throw outcome;
    return exchange(outcome, request);
  };
  return { send, seen };
}

export function answer(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers });
}

export function lost(code: string): EverflowError {
  return new ConnectionError('lost', outgoing(), { code });
}

export function late(limit: 'attempt' | 'total'): EverflowError {
  return new TimeoutError('late', outgoing(), { limit });
}
