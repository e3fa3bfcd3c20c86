import * as validators from '@eflow/contract/validators';
import { type Bundle, type Operation, objectOf, operationsOf, referencedSchema } from '@eflow/pipeline';
import { get } from '@sagold/json-pointer';
import type { Exchange } from './har.js';
import { schemaPlace } from './schema-place.js';

/** A place where the API answers other than the contract says. */
export interface Difference {
  operation: string;
  status: number;
  /** JSON Pointer into the bundle: the property concerned, or the nearest thing that is described. */
  place: string;
  /** JSON Pointers into the answers where it was seen. */
  seen: string[];
  message: string;
  /** `unknown`: the contract does not know it yet, and no client breaks. `wrong`: the contract says otherwise. */
  kind: 'unknown' | 'wrong';
}

/** Compares answers with the contract. What was seen several times is reported once. */
export function differences(bundle: Bundle, exchanges: readonly Exchange[]): Difference[] {
  const found = exchanges.flatMap((exchange) => {
    const operation = operationOf(bundle, exchange);
    return operation ? ofExchange(bundle, operation, exchange) : [];
  });
  const merged = new Map<string, Difference>();
  for (const difference of found) {
    const key = JSON.stringify([difference.operation, difference.status, difference.place, difference.kind]);
    const known = merged.get(key);
    if (known) known.seen.push(...difference.seen);
    else merged.set(key, difference);
  }
  return [...merged.values()];
}

function operationOf(bundle: Bundle, { method, path }: Exchange): Operation | undefined {
  return operationsOf(bundle).find(
    (operation) =>
      operation.method === method && new RegExp(`^${operation.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
}

function ofExchange(bundle: Bundle, { id, path, method, object }: Operation, { status, body }: Exchange): Difference[] {
  const responses = objectOf(object['responses']);
  const at = `#/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}/responses/${status}`;
  if (!(String(status) in responses))
    return [
      {
        operation: id,
        status,
        place: at,
        seen: [''],
        kind: 'wrong',
        message: `the status ${status} is not documented`,
      },
    ];
  const name = schemaName(bundle, responses[String(status)]);
  const validator =
    name === undefined
      ? undefined
      : Reflect.get(validators, `${name.charAt(0).toLowerCase()}${name.slice(1)}Validator`);
  if (name === undefined || validator === undefined) return [];
  const report: validators.Report<unknown> = validator.check(body);
  const difference =
    (kind: Difference['kind']) =>
    (issue: validators.Issue): Difference => ({
      operation: id,
      status,
      place: schemaPlace(bundle, name, issue.path),
      seen: [issue.pointer],
      kind,
      message: issue.message.replace(/^[^:]*: /, ''),
    });
  return [
    ...(report.valid ? [] : report.issues.map(difference('wrong'))),
    ...report.notices.map(difference('unknown')),
  ];
}

function schemaName(bundle: Bundle, response: unknown): string | undefined {
  const target = objectOf(response)['$ref'];
  const resolved = objectOf(typeof target === 'string' ? get(bundle, target) : response);
  return referencedSchema(objectOf(objectOf(objectOf(resolved['content'])['application/json'])['schema']));
}
