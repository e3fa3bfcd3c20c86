import { isObject, type Json } from '@eflow/bundle';
import { Code, type Expression } from '../expression.js';
import type { SampleCall, SampleInput, SampleResult } from '../model.js';
import { snakeCase } from '../names.js';
import { printValue } from '../print.js';
import { queryOf, textOf, urlOf, valuesOf } from '../request.js';
import { python } from '../syntax.js';

const FUNCTIONS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];

/** With Requests. */
export function pythonSource(call: SampleCall, input: SampleInput): string {
  const { key } = call;
  const method = call.method.toLowerCase();
  const known = FUNCTIONS.includes(method);
  const options = Object.entries(optionsOf(call, input)).map(([name, value]) => `${name}=${option(name, value)},`);
  return [
    ...(key ? ['import os', ''] : []),
    'import requests',
    '',
    known ? `response = requests.${method}(` : 'response = requests.request(',
    ...[
      ...(known ? [] : [`${JSON.stringify(call.method)},`]),
      `${JSON.stringify(urlOf(call, input, []))},`,
      ...options,
      'timeout=30,',
    ].map((line) => `    ${line}`),
    ')',
    'if not response.ok:',
    '    raise SystemExit(f"{response.status_code}: {response.text}")',
    '',
    ...printResult(call.result),
    '',
  ].join('\n');
}

function optionsOf(call: SampleCall, input: SampleInput): Record<string, Expression> {
  const { key } = call;
  const secret = key
    ? new Code(`${key.prefix ? `${JSON.stringify(key.prefix)} + ` : ''}os.environ["${key.variable}"]`)
    : '';
  const headers = {
    ...(key?.in === 'header' ? { [key.name]: secret } : {}),
    ...Object.fromEntries(valuesOf(input.header).map(([name, value]) => [name, textOf(value)])),
  };
  const params = { ...queryParams(call, input), ...(key?.in === 'query' ? { [key.name]: secret } : {}) };
  return {
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...(Object.keys(params).length > 0 ? { params } : {}),
    ...(input.body === undefined ? {} : { json: input.body }),
  };
}

/** Requests repeats the name of a list by itself. It would write `True` for a boolean, and knows no nested objects. */
function queryParams(call: SampleCall, input: SampleInput): Record<string, Expression> {
  const values = valuesOf(input.query).flatMap(([name, value]): [string, Expression][] => {
    const sent = queryOf(call, { path: {}, query: { [name]: value } });
    if (Array.isArray(value) && !call.joined?.includes(name)) return [[name, value.map(plain)]];
    return isObject(value) ? sent : [[name, Array.isArray(value) ? textOf(value) : plain(value)]];
  });
  return Object.fromEntries(values);
}

function plain(value: Json): Expression {
  return typeof value === 'number' ? value : textOf(value);
}

function option(name: string, value: Expression): string {
  return printValue(value, python, { depth: 1, column: 4 + name.length + 1, after: 1 });
}

function printResult(result: SampleResult): string[] {
  if (result.kind === 'none') return ['print("Done.")'];
  const name = snakeCase(result.name);
  const read = `${name} = response.json()`;
  if (result.kind === 'whole') return [read, `print(${name})`];
  if (result.kind === 'object') return [read, printCall(name, result.fields, '')];
  const list = result.key === undefined ? name : `${name}[${JSON.stringify(result.key)}]`;
  const item = snakeCase(result.item);
  return [read, `for ${item} in ${list}:`, printCall(item, result.fields, '    ')];
}

function printCall(object: string, fields: readonly string[], indent: string): string {
  const values = fields.map((field) => `${object}[${JSON.stringify(field)}]`);
  const line = `${indent}print(${values.length > 0 ? values.join(', ') : object})`;
  if (line.length <= python.width) return line;
  return [`${indent}print(`, ...values.map((value) => `${indent}    ${value},`), `${indent})`].join('\n');
}
