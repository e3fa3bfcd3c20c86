import type { ResponseValidators } from './client.js';
import { invalidResponse, type Mismatch } from './errors.js';

/** What a validator of the contract says about a value. */
export interface ValidationReport {
  readonly valid: boolean;
  /** What contradicts the contract. */
  readonly issues?: readonly Mismatch[];
  /** Fields and values that the contract does not know yet. They are no fault. */
  readonly notices: readonly Mismatch[];
}

/** Checks a value against a schema of the contract. */
export interface Validator {
  check(value: unknown): ValidationReport;
}

/** Makes the value of the option `validators` from a validator for each operation id. */
export function responseValidators(validators: Readonly<Partial<Record<string, Validator>>>): ResponseValidators {
  return ({ data, response, request, validate, onMismatch, redact }) => {
    const { operation = '', method, url } = request;
    const report = validators[operation]?.check(data);
    if (!report) return;
    const safe = ({ pointer, expected, got }: Mismatch): Mismatch => ({ pointer, expected, got: redact(got) });
    const issues = (report.issues ?? []).map(safe);
    const notices = report.notices.map(safe);
    if (issues.length + notices.length > 0) onMismatch?.({ operation, method, url, issues, notices });
    const [first] = issues;
    if (validate === 'report' || !first) return;
    const more = issues.length > 1 ? `, and ${issues.length - 1} more` : '';
    const place = `${first.pointer || 'it'} should be ${first.expected}, is ${first.got}`;
    const message = `The response is not what the contract says: ${place}${more}`;
    throw invalidResponse(message, request, response, issues);
  };
}
