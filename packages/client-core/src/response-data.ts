import type { ValidationOptions } from './client.js';
import { invalidResponse } from './errors.js';
import type { Exchange } from './exchange.js';
import type { Operation } from './operation.js';

type JsonObject = Record<string, unknown>;

/** The data of a successful response: parsed, held against the contract if wanted, and with the lists that were asked for. */
export function dataOf(
  { response, text, request }: Exchange,
  { empty, lists }: Operation,
  input: object,
  { validate = 'off', validators, onMismatch }: ValidationOptions,
  redact: (text: string) => string,
): JsonObject | undefined {
  if (empty) return undefined;
  const data = jsonObject(text);
  if (!data) {
    // Cut last: a part of the key would not be recognized.
    const got = redact(`${response.headers.get('content-type')} ${JSON.stringify(text)}`).slice(0, 120);
    throw invalidResponse(`No JSON object: ${got}`, request, response);
  }
  if (validate !== 'off') validators?.({ data, response, request, validate, onMismatch, redact });
  if (lists) addLists(data, lists, input);
  return data;
}

/** The object that `text` is in JSON, or `undefined` when it is anything else. */
export function jsonObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is JsonObject {
  return value === Object(value) && !Array.isArray(value);
}

/** A list that was asked for and is empty may be left out by the server; the types promise it. */
function addLists(data: JsonObject, { parameter, keys }: NonNullable<Operation['lists']>, input: object): void {
  const asked: unknown = Reflect.get(input, parameter);
  if (!Array.isArray(asked)) return;
  data[parameter] ??= {};
  const holder = data[parameter];
  if (isObject(holder)) for (const [value, key] of Object.entries(keys)) if (asked.includes(value)) holder[key] ??= [];
}
