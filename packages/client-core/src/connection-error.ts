import { ConnectionError, type RequestContext } from './errors.js';

/**
 * What `fetch` or the reading of a body failed with, in words and as a code. The original is not kept: an
 * implementation of fetch may have put the request, and so the key, into it.
 */
export function connectionError(
  failure: unknown,
  context: RequestContext,
  redact: (text: string) => string,
): ConnectionError {
  const { message, code, cause } = Object(failure);
  // Node says what happened in the cause only, and sometimes in its code only.
  const inner = Object(cause);
  const known = inner.code ?? code;
  const text = redact(`${message} ${inner.message || known || ''}`.trim());
  return new ConnectionError(text, context, { code: known === undefined ? known : redact(String(known)) });
}

/** Codes of failures before the first byte was sent, in Node, Bun and Deno. */
const NOT_SENT = /^(ECONNREFUSED|ConnectionRefused|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/;

/** Whether the request cannot have reached the server. */
export function wasNotSent({ code = '' }: ConnectionError): boolean {
  return NOT_SENT.test(code);
}
