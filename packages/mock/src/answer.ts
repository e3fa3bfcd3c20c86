import type { Operation } from './contract.js';

/** A mistake of the mock, or of data that was changed by hand: the contract does not allow this answer. */
export class ContractViolation extends Error {
  override readonly name = 'ContractViolation';
}

/** The response with status 200. What the contract does not know, even a new field, cannot leave. */
export function answer(operation: Operation, body: unknown): Response {
  const report = operation.response.check(body);
  const wrong = [...(report.valid ? [] : report.issues), ...report.notices];
  if (wrong.length > 0) {
    const reasons = wrong.map(({ message }) => message).join('; ');
    throw new ContractViolation(`The answer to ${operation.id} is against the contract: ${reasons}`);
  }
  return Response.json(body);
}
