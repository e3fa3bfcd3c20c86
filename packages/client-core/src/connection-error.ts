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
  const { message, cause, code } = Object(failure);
  // Node says what happened in the cause only, and sometimes in its code only.
  const known = redact(String(Object(cause).code ?? code ?? ''));
  const words = `${message ?? 'Failed'} ${Object(cause).message || known}`.trim();
  return new ConnectionError(redact(words), context, { code: known });
}

/** Codes of failures before the first byte was sent, in Node, Bun and Deno. */
const NOT_SENT = /REFUSED|Refused|NOTFOUND|EAI_AGAIN|CONNECT_TIMEOUT/;

/** Whether the request cannot have reached the server. */
export function wasNotSent({ code }: ConnectionError): boolean {
  return NOT_SENT.test(code);
}
