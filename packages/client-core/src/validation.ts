import type { ResponseValidators } from './client.js';
import { invalidResponse, type Mismatch } from './errors.js';

/** What a validator of the contract says about a value. */
export interface ValidationReport {
  /** Whether the value is what the contract says. Notices alone do not make it invalid. */
  readonly valid: boolean;
  /** What contradicts the contract. */
  readonly issues?: readonly Mismatch[];
  /** Fields and values that the contract does not know yet. They are no fault. */
  readonly notices: readonly Mismatch[];
}

/** Checks a value against a schema of the contract. */
export interface Validator {
  /** Tells all that is wrong with a value, and all that is unknown in it. Never throws. */
  check(value: unknown): ValidationReport;
}

/** Makes the value of the option `validators` from a validator for each operation id. */
export function responseValidators(validators: Readonly<Partial<Record<string, Validator>>>): ResponseValidators {
  return ({ data, response, request, validate, onMismatch, redact }) => {
    const { operation = '', method, url } = request;
    const validator = validators[operation];
    const found = validator?.check(data);
    if (!validator || !found || (found.valid && found.notices.length === 0)) return;
    // Looked at again without the key, which the server may have put anywhere: findings name fields and quote values.
    const { issues: again = [], notices } = validator.check(redacted(data, redact));
    // Where the fault is gone with the key, its place is told and its value is not.
    const told = (found.issues ?? []).map(({ pointer, expected }) => ({
      pointer: redact(pointer),
      expected,
      got: 'the API key',
    }));
    const issues = found.valid ? [] : again.length > 0 ? again : told;
    onMismatch?.({ operation, method, url, issues, notices });
    const [first] = issues;
    if (validate === 'report' || !first) return;
    const more = issues.length > 1 ? `, and ${issues.length - 1} more` : '';
    const place = `${first.pointer || 'it'} should be ${first.expected}, is ${first.got}`;
    const message = `The response is not what the contract says: ${place}${more}`;
    throw invalidResponse(message, request, response, issues);
  };
}

/** A copy without the key in its texts and names. */
function redacted(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((item) => redacted(item, redact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [redact(name), redacted(item, redact)]));
}
