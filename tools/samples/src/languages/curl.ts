import type { SampleCall, SampleInput } from '../model.js';
import { printValue } from '../print.js';
import { queryOf, textOf, urlOf, valuesOf } from '../request.js';
import { json } from '../syntax.js';

/** On the command line. */
export function curlSource(call: SampleCall, input: SampleInput): string {
  const { key, method } = call;
  const query = queryOf(call, input);
  // curl puts data into the address, and encodes it, where it is told that the method is GET.
  const get = method === 'GET' && input.body === undefined && query.length > 0;
  const url = urlOf(call, input, get ? [] : query);
  const implied = input.body === undefined ? 'GET' : 'POST';
  const address =
    key?.in === 'query' ? `"${url}${url.includes('?') ? '&' : '?'}${key.name}=$${key.variable}"` : quoted(url);
  const options = [
    ...(method === implied ? [] : [`--request ${method}`]),
    ...(key?.in === 'header' ? [`--header "${key.name}: ${key.prefix ?? ''}$${key.variable}"`] : []),
    ...(get ? query.map(([name, value]) => `--data-urlencode ${quoted(`${encodeURIComponent(name)}=${value}`)}`) : []),
    ...valuesOf(input.header).map(([name, value]) => `--header ${quoted(`${name}: ${textOf(value)}`)}`),
    ...(input.body === undefined
      ? []
      : [
          `--header ${quoted('Content-Type: application/json')}`,
          `--data ${quoted(printValue(input.body, json, { depth: 1, column: '  --data '.length, after: 2 }))}`,
        ]),
  ];
  return `${[`curl --fail-with-body ${get ? '--get ' : ''}${address}`, ...options].join(' \\\n  ')}\n`;
}

/** For a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
