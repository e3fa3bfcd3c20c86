import { Code, type ObjectExpression } from '../expression.js';
import type { SampleCall, SampleClient, SampleInput } from '../model.js';
import { printCall } from '../print.js';
import { logResult } from '../print-result.js';
import { valuesOf } from '../request.js';
import { javascript } from '../syntax.js';

/** With openapi-fetch and the types of the contract. */
export function openapiFetchSource(call: SampleCall, client: SampleClient, input: SampleInput): string {
  const settings = { baseUrl: call.server, ...keyHeader(call) };
  const request = requestOf(call, input);
  const args = [call.path, ...(Object.keys(request).length > 0 ? [request] : [])];
  return [
    `import type { ${client.audience} } from '@eflow/contract';`,
    "import createClient from 'openapi-fetch';",
    '',
    printCall(`const client = createClient<${client.audience}.paths>`, [settings], ';', javascript),
    '',
    printCall(`const { data, error, response } = await client.${call.method}`, args, ';', javascript),
    'if (error) {',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source code
    '  throw new Error(`${response.status}: ${JSON.stringify(error)}`);',
    '}',
    ...logResult(call.result.kind === 'none' ? call.result : { ...call.result, name: 'data' }),
    '',
  ].join('\n');
}

function keyHeader({ key }: SampleCall): ObjectExpression {
  if (key?.in !== 'header') return {};
  const variable = `process.env['${key.variable}']`;
  return { headers: { [key.name]: new Code(key.prefix ? `\`${key.prefix}\${${variable}}\`` : variable) } };
}

function requestOf(call: SampleCall, { path, query, header, body }: SampleInput): ObjectExpression {
  const places = { path, query, header };
  const params = Object.entries(places).flatMap(([place, values]) => {
    const given = valuesOf(values);
    return given.length > 0 ? [[place, Object.fromEntries(given)]] : [];
  });
  const joins = call.joined?.some((name) => query[name] !== undefined);
  return {
    ...(params.length > 0 ? { params: Object.fromEntries(params) } : {}),
    ...(joins ? { querySerializer: { array: { style: 'form', explode: false } } } : {}),
    ...(body === undefined ? {} : { body }),
  };
}
