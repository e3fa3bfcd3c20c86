import * as validators from '@eflow/contract/validators';

/** The validators by the name of their schema. */
export const validatorsByName: ReadonlyMap<string, validators.Validator<unknown>> = new Map(
  Object.entries(validators).map(([name, validator]) => [schemaName(name), validator]),
);

/** `offerDealValidator` -> `OfferDeal` */
function schemaName(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replace(/Validator$/, '');
}

export function validatorOf(schema: string): validators.Validator<unknown> {
  const validator = validatorsByName.get(schema);
  if (validator) return validator;
  throw new Error(`There is no validator of ${schema}.`);
}

/** Both lists of a report, empty where it has none. */
export function findingsOf(schema: string, value: unknown): Record<'issues' | 'notices', readonly validators.Issue[]> {
  const report = validatorOf(schema).check(value);
  return { issues: report.valid ? [] : report.issues, notices: report.notices };
}
