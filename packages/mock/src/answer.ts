import type { Issue, Validator } from '@eflow/contract/validators';
import type { Operation } from './contract.js';
import { jsonReply, type Reply } from './reply.js';

/** A mistake of the mock, or of data that was given to it or changed by hand: the contract does not allow it. */
export class ContractViolation extends Error {
  /** Tells it from other errors, also across copies of the package. */
  override readonly name = 'ContractViolation';
}

/** The reply with status 200. What the contract does not know, even a new field, cannot leave. */
export function answer(operation: Operation, body: unknown, headers: Record<string, string>): Reply {
  const wrong = contradictions(operation.response, body);
  if (wrong.length > 0) {
    const reasons = wrong.map(({ message }) => message).join('; ');
    throw new ContractViolation(`The answer to ${operation.id} is against the contract: ${reasons}`);
  }
  return jsonReply(body, 200, headers);
}

/** All that is wrong with a value, and all in it that the contract does not know. */
export function contradictions(validator: Validator<unknown>, value: unknown): readonly Issue[] {
  const report = validator.check(value);
  return [...(report.valid ? [] : report.issues), ...report.notices];
}
