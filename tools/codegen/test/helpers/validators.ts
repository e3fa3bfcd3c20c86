import type { Json } from '@eflow/pipeline';
import { camelCase } from '../../src/header.js';
import type { Project } from './project.js';

interface Findings {
  valid: boolean;
  issues: string[];
  notices: string[];
}

/** A report of the contract package, as far as the tests read it. */
interface Report {
  valid: boolean;
  issues?: { pointer: string }[];
  notices: { pointer: string }[];
}

/** The places that a compiled validator finds fault with, and those that it notes; sorted. */
export async function findingsOf(project: Project, feature: string, schema: string, value: Json): Promise<Findings> {
  const validators = await project.import(feature, 'validators');
  const validator = validators[`${camelCase(schema)}Validator`];
  if (!isValidator(validator)) throw new Error(`${feature} has no validator of ${schema}.`);
  const { valid, issues = [], notices } = validator.check(value);
  const pointers = (found: { pointer: string }[]) => found.map(({ pointer }) => pointer).sort();
  return { valid, issues: pointers(issues), notices: pointers(notices) };
}

function isValidator(value: unknown): value is { check(value: Json): Report } {
  return typeof value === 'object' && value !== null && 'check' in value && typeof value.check === 'function';
}
