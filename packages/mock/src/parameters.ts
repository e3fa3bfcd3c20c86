import type { Operation, Parameter } from './contract.js';
import { HttpError } from './http-error.js';

export type Value = number | string | readonly string[] | undefined;

/** The parameters of a request by name, with defaults; throws a 400 for one that the contract does not allow. */
export function readParameters(
  operation: Operation,
  path: Readonly<Record<string, string>>,
  query: URLSearchParams,
): Record<string, Value> {
  const known = operation.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  for (const name of query.keys())
    if (!known.includes(name))
      throw refusal('query', name, known.length > 0 ? `one of ${known.join(', ')}` : 'no query');
  return Object.fromEntries(
    operation.parameters.map((parameter) => {
      const texts = parameter.in === 'path' ? [path[parameter.name] ?? ''] : query.getAll(parameter.name);
      return [parameter.name, readParameter(parameter, texts)];
    }),
  );
}

function readParameter(parameter: Parameter, texts: readonly string[]): Value {
  if (parameter.list) return texts.map((text) => String(readScalar(parameter, text)));
  const [text, again] = texts;
  if (again !== undefined) throw refusal(parameter.in, parameter.name, 'one value');
  if (text !== undefined) return readScalar(parameter, text);
  if (parameter.required) throw refusal(parameter.in, parameter.name, 'a value');
  return parameter.default;
}

function readScalar({ in: place, name, type, values, minimum }: Parameter, text: string): number | string {
  if (values !== undefined && !values.includes(text)) throw refusal(place, name, `one of ${values.join(', ')}`, text);
  if (type !== 'integer') return text;
  const number = Number(text);
  if (!/^-?\d+$/.test(text) || !Number.isSafeInteger(number)) throw refusal(place, name, 'an integer', text);
  if (minimum !== undefined && number < minimum) throw refusal(place, name, `at least ${minimum}`, text);
  return number;
}

function refusal(place: string, name: string, expected: string, got?: string): HttpError {
  const tail = got === undefined ? '' : `, got ${JSON.stringify(got)}`;
  // Escapes of JSON Pointer: the name may be one that the contract does not know.
  const pointer = `/${place}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return HttpError.because(400, `${pointer}: expected ${expected}${tail}`);
}
