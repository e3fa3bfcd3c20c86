import { type Finding, type Issue, issueOf } from './issue.js';

export type { Issue } from './issue.js';

/** A compiled check. It finds more than it fails for: see {@link Report.notices}. */
export interface Check {
  (value: unknown): boolean;
  errors?: Finding[] | null;
}

/** What a validator says about a value. */
export type Report<T> = ValidReport<T> | InvalidReport;

/** A value is what the contract says. */
export interface ValidReport<T> {
  /** Tells the two reports apart. */
  readonly valid: true;
  /** The value itself, neither copied nor changed. */
  readonly value: T;
  /**
   * Fields and enum values that the contract does not know. They are no fault: a response may gain some at any time.
   * Log them to learn that the contract has fallen behind.
   */
  readonly notices: readonly Issue[];
}

/** A value contradicts the contract. */
export interface InvalidReport {
  /** Tells the two reports apart. */
  readonly valid: false;
  /** What contradicts the contract, at least one. */
  readonly issues: readonly Issue[];
  /** Fields and enum values that the contract does not know. They are no fault. */
  readonly notices: readonly Issue[];
}

/** Checks values against one schema of the contract. It is a Standard Schema, too: https://standardschema.dev */
export interface Validator<T> {
  /** Tells all that is wrong with a value, and all that is unknown in it. Never throws. */
  check(value: unknown): Report<T>;
  /** Whether the value is valid. */
  is(value: unknown): value is T;
  /** What makes it a Standard Schema, for libraries that take one. Programs call `check` or `is`. */
  readonly '~standard': {
    /** Version of the Standard Schema specification. */
    readonly version: 1;
    /** Where the schema comes from. */
    readonly vendor: '@eflow/contract';
    /** The same check as `check`, without the notices. */
    readonly validate: (value: unknown) => StandardResult<T>;
    /** For the inference of types only; never there. */
    readonly types?:
      | {
          /** Type of a value before the check. */
          readonly input: T;
          /** Type of a value after the check: the same, for nothing is changed. */
          readonly output: T;
        }
      | undefined;
  };
}

/** The answer of a Standard Schema. */
export type StandardResult<T> =
  | {
      /** The value itself, when it is valid. */
      readonly value: T;
      readonly issues?: undefined;
    }
  | {
      /** What contradicts the contract, when the value is invalid; at least one. */
      readonly issues: readonly {
        /** The whole in one sentence: `/deals/0/name: expected string, got 5`. */
        readonly message: string;
        /** Property names and list indexes that lead to the place. */
        readonly path: readonly (string | number)[];
      }[];
    };

const NOTICES = new Set(['knownProperties', 'knownValues']);
const VALUE_LISTS = new Set(['enum', 'knownValues']);

export function createValidator<T>(compiled: Check): Validator<T> {
  const check = (value: unknown): Report<T> => {
    const findings = compiled(value) ? [] : once(compiled.errors ?? []);
    const notices = findings.filter(({ keyword }) => NOTICES.has(keyword)).map((finding) => issueOf(finding, value));
    const issues = findings.filter(({ keyword }) => !NOTICES.has(keyword)).map((finding) => issueOf(finding, value));
    // The boundary where the compiled check vouches for the type.
    return issues.length === 0 ? { valid: true, value: value as T, notices } : { valid: false, issues, notices };
  };
  return {
    check,
    is: (value): value is T => check(value).valid,
    '~standard': {
      version: 1,
      vendor: '@eflow/contract',
      validate(value) {
        const report = check(value);
        return report.valid ? { value: report.value } : { issues: report.issues };
      },
    },
  };
}

/** A value of the wrong type is in no list of values either; once is enough. */
function once(findings: readonly Finding[]): readonly Finding[] {
  const mistyped = new Set(
    findings.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath),
  );
  return findings.filter(({ keyword, instancePath }) => !VALUE_LISTS.has(keyword) || !mistyped.has(instancePath));
}
