import { ApiPromise, type ApiResponse } from './api-promise.js';
import { type Client, internalsOf } from './client.js';
import { apiError } from './errors.js';
import { requestParts } from './input.js';
import type { Operation } from './operation.js';
import type { CallOptions } from './options.js';
import { dataOf, jsonObject } from './response-data.js';
import { redactHeaders } from './secret.js';

const ACCEPT = { accept: 'application/json' };
const JSON_HEADERS = { ...ACCEPT, 'content-type': 'application/json' };

/** Calls an operation. `T` and `E`, what it answers and the errors that it can end with, are known from the contract. */
export function call<T, E>(
  client: Client,
  operation: Operation,
  input: object,
  options: CallOptions | undefined,
): ApiPromise<T, E> {
  return new ApiPromise(answerTo<T>(client, operation, input, options));
}

/** Sends one request, and gives what the contract makes of its response. */
export async function answerTo<T>(
  client: Client,
  operation: Operation,
  input: object,
  options: CallOptions | undefined,
): Promise<ApiResponse<T>> {
  const { sender, errorKeys, validation } = internalsOf(client);
  const { id, method, idempotent } = operation;
  const { path, body: sent } = requestParts(operation, input);
  const headers = sent === undefined ? ACCEPT : JSON_HEADERS;
  const exchange = await sender.send(
    { method, url: client.baseUrl + path, headers, body: sent, idempotent, operation: id },
    options,
  );
  const { response, request } = exchange;
  if (response.ok) {
    const data = dataOf(exchange, operation, input, validation, sender.redact);
    // The contract says what a response is like; whoever doubts it turns validation on.
    return { data: data as T, response, request };
  }
  // The server may quote the key, in JSON with escapes in it.
  const parsed = jsonObject(exchange.text);
  const text = sender.redact(parsed ? JSON.stringify(parsed) : exchange.text);
  const body = jsonObject(text);
  const reason = errorKeys.map((name) => body?.[name]).find((words) => typeof words === 'string');
  throw apiError(String(reason ?? ''), request, {
    status: response.status,
    body,
    text,
    headers: redactHeaders(response.headers, sender.redact),
  });
}
