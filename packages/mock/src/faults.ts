import { createRandom } from './data/random.js';
import type { OperationId } from './generated/operations.js';

/** A way to misbehave. */
export type Fault =
  | {
      /** The answer comes late. */
      kind: 'delay';
      /** How much later. */
      milliseconds: number;
    }
  | {
      /** 429, as after the end of the budget; nothing of the request is carried out. */
      kind: 'rate-limit';
      /** Value of the `Retry-After` header: seconds, or an HTTP date. Default: no such header. */
      retryAfter?: number | string;
    }
  | {
      /** A server error in the place of the answer; nothing of the request is carried out. */
      kind: 'server-error';
      /** Status from 500 on. Default: 500. */
      status?: number;
    }
  | {
      /** The connection ends before the answer begins. */
      kind: 'connection-reset';
      /** Whether the request is carried out first. Default: false. */
      after?: boolean;
    }
  | {
      /** The connection ends in the middle of the body; the request was carried out. */
      kind: 'truncated-body';
    }
  | {
      /** A page of a proxy in the place of the answer; nothing of the request is carried out. */
      kind: 'html-error';
      /** Default: 502. */
      status?: number;
    }
  | {
      /** The right body under another content type. */
      kind: 'wrong-content-type';
      /** The content type. Default: `text/plain`. */
      type?: string;
    }
  | {
      /** A redirect in the place of the answer; nothing of the request is carried out. */
      kind: 'redirect';
      /** Value of the `Location` header. */
      to: string;
      /** Default: 302. */
      status?: number;
    }
  | {
      /** The right body in pieces, with a pause before each. */
      kind: 'slow-drip';
      /** Size of a piece. */
      bytes: number;
      /** Length of a pause. */
      milliseconds: number;
    };

/** When to misbehave. A request must meet every condition that is given. */
export interface FaultRule {
  /** What to do with the requests that the rule applies to. */
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
