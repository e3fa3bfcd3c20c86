import { createRandom } from './data/random.js';
import type { OperationId } from './generated/operations.js';

/** A way to misbehave. */
export type Fault =
  /** Waits before the answer, in milliseconds. */
  | { kind: 'delay'; milliseconds: number }
  /** 429, as after the end of the budget; `retryAfter` in seconds or as an HTTP date. */
  | { kind: 'rate-limit'; retryAfter?: number | string }
  /** A status from 500 on, 500 by default; nothing of the request is carried out. */
  | { kind: 'server-error'; status?: number }
  /** The connection ends before the answer begins. With `after`, the request was carried out. */
  | { kind: 'connection-reset'; after?: boolean }
  /** The connection ends in the middle of the body. */
  | { kind: 'truncated-body' }
  /** A page of a proxy in the place of the answer, 502 by default. */
  | { kind: 'html-error'; status?: number }
  /** The right body under another content type. */
  | { kind: 'wrong-content-type'; type?: string }
  /** A redirect, 302 by default. */
  | { kind: 'redirect'; to: string; status?: number }
  /** The body comes in pieces of so many bytes, with a pause of so many milliseconds before each. */
  | { kind: 'slow-drip'; bytes: number; milliseconds: number };

/** When to misbehave. A request must meet every condition that is given. */
export interface FaultRule {
  fault: Fault;
  /** The operation; by default, any. */
  operation?: OperationId;
  /** Which of the requests that the rule is about, counted from 1; by default, each. */
  nth?: number | readonly number[];
  /** Share of the requests, from 0 to 1; the seed of the mock decides which. */
  probability?: number;
}

/** Tells the faults of each request in turn. */
export function createFaults(rules: readonly FaultRule[], seed: number): (operation: OperationId) => Fault[] {
  const random = createRandom(seed);
  const counts = rules.map(() => 0);
  return (operation) =>
    rules.flatMap((rule, index) => {
      if (rule.operation !== undefined && rule.operation !== operation) return [];
      const count = (counts[index] ?? 0) + 1;
      counts[index] = count;
      if (rule.nth !== undefined && ![rule.nth].flat().includes(count)) return [];
      if (rule.probability !== undefined && !random.chance(rule.probability)) return [];
      return [rule.fault];
    });
}
