import { capitalized } from '@eflow/bundle';
import { Code, isObjectExpression, type ObjectExpression } from '../expression.js';
import type { SampleCall, SampleClient, SampleInput, SampleOptions } from '../model.js';
import { printCall } from '../print.js';
import { assignment, logResult } from '../print-result.js';
import { textOf, valuesOf } from '../request.js';
import { javascript } from '../syntax.js';

/** With the typed client. */
export function clientSource(
  call: SampleCall,
  client: SampleClient,
  input: SampleInput,
  options: SampleOptions,
): string {
  const create = `create${capitalized(client.audience)}Client`;
  const method = `everflow.${client.group}.${client.method}`;
  const settings = {
    ...(call.key ? { apiKey: new Code(`process.env['${call.key.variable}']`) } : {}),
    ...(options.server === undefined ? {} : { baseUrl: options.server }),
  };
  return [
    `import { ApiError, ${create} } from '@eflow/${client.audience}-client';`,
    '',
    printCall(`const everflow = ${create}`, [settings], ';', javascript),
    '',
    'try {',
    ...(client.paged ? [`  // One page; \`for await (… of ${method}(…))\` goes through all.`] : []),
    printCall(`${assignment(call.result)}await ${method}`, argumentsOf(client, input), ';', javascript, 1),
    ...logResult(call.result, 1),
    '} catch (error) {',
    '  if (!(error instanceof ApiError)) throw error;',
    '  console.error(error.status, error.text);',
    '  process.exitCode = 1;',
    '}',
    '',
  ].join('\n');
}

function argumentsOf(client: SampleClient, input: SampleInput): ObjectExpression[] {
  const fields = clientInput(client, input);
  const headers = valuesOf(input.header).map(([name, value]) => [name, textOf(value)]);
  const given = [fields, ...(headers.length > 0 ? [{ headers: Object.fromEntries(headers) }] : [])];
  return given.length === 1 && Object.keys(fields).length === 0 ? [] : given;
}

/** The input of the method: parameters and, beside them or as a whole, the body. */
export function clientInput(client: SampleClient, { path, query, body }: SampleInput): ObjectExpression {
  const parameters = Object.fromEntries([...valuesOf(path), ...valuesOf(query)]);
  if (body === undefined) return parameters;
  return client.body === 'fields' && isObjectExpression(body) ? { ...parameters, ...body } : { ...parameters, body };
}
