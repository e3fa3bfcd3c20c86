import type { Audience } from './contract.js';
import { keyKinds } from './generated/operations.js';

/** A request that came in, with the key removed. */
export interface RecordedRequest {
  /** Method, such as `GET`. */
  readonly method: string;
  /** Full address, with the query. */
  readonly url: string;
  /** `operationId` of the contract, when the request is for one. */
  readonly operation: string | undefined;
  /** Whose key came with it: `unknown` for a key that the mock has not given out, `undefined` without any. */
  readonly key: Audience | 'unknown' | undefined;
  /** Headers by name in lower case, without that of the key. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as JSON where it is JSON, else as text; `undefined` without a body. */
  readonly body: unknown;
  /** Status of the answer; `undefined` while there is none, or when the connection was reset. */
  status: number | undefined;
}

const keyHeaders = new Set(Object.values(keyKinds).map(({ header }) => header.toLowerCase()));

export function record(
  request: Request,
  body: string | undefined,
  operation: string | undefined,
  key: RecordedRequest['key'],
): RecordedRequest {
  const headers = [...request.headers].filter(([name]) => !keyHeaders.has(name));
  return {
    method: request.method,
    url: request.url,
    operation,
    key,
    headers: Object.fromEntries(headers),
    body: body === undefined || body === '' ? undefined : jsonOrText(body),
    status: undefined,
  };
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
