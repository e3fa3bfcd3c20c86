import { Code, type Expression } from '../expression.js';
import type { SampleCall, SampleInput } from '../model.js';
import { printCall } from '../print.js';
import { assignment, logResult } from '../print-result.js';
import { queryOf, textOf, urlOf, valuesOf } from '../request.js';
import { javascript } from '../syntax.js';

/** With what browsers and Node have. */
export function fetchSource(call: SampleCall, input: SampleInput): string {
  const { key, method } = call;
  const query = queryOf(call, input);
  const url = urlOf(call, input, []);
  const headers: Record<string, Expression> = {};
  if (key?.in === 'header') headers[key.name] = keyExpression(key.prefix, `process.env.${key.variable}`);
  for (const [name, value] of valuesOf(input.header)) headers[name] = textOf(value);
  if (input.body !== undefined) headers['Content-Type'] = 'application/json';
  const body: Expression[] =
    input.body === undefined
      ? []
      : [new Code(printCall('JSON.stringify', [input.body], '', javascript, 1).trimStart())];
  const options = {
    ...(method === 'GET' ? {} : { method }),
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...(body[0] === undefined ? {} : { body: body[0] }),
  };
  const parameters: [string, Expression][] = [
    ...query,
    ...(key?.in === 'query' ? [[key.name, new Code(`process.env.${key.variable}`)] satisfies [string, Code]] : []),
  ];
  const args = [parameters.length > 0 ? new Code('url') : url, ...(Object.keys(options).length > 0 ? [options] : [])];
  return [
    ...(parameters.length > 0 ? [printCall('const url = new URL', [url], ';', javascript)] : []),
    ...parameters.map((parameter) => printCall('url.searchParams.append', parameter, ';', javascript)),
    ...(parameters.length > 0 ? [''] : []),
    printCall('const response = await fetch', args, ';', javascript),
    'if (!response.ok) {',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source code
    '  throw new Error(`${response.status}: ${await response.text()}`);',
    '}',
    ...(call.result.kind === 'none' ? [] : [`${assignment(call.result)}await response.json();`]),
    ...logResult(call.result),
    '',
  ].join('\n');
}

function keyExpression(prefix: string | undefined, variable: string): Code {
  return new Code(prefix === undefined ? variable : `\`${prefix}\${${variable}}\``);
}
