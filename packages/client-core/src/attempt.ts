import { connectionError } from './connection-error.js';
import { contextOf, EverflowError, invalidResponse, RedirectError } from './errors.js';
import type { Send } from './exchange.js';
import type { FetchFunction } from './options.js';
import { readBody } from './read-body.js';

interface AttemptOptions {
  fetch: FetchFunction | undefined;
  keyHeader: string;
  maxResponseBytes: number;
  redact: (text: string) => string;
}

/** One request on the wire: sends it with the key, refuses redirects, and reads the response to its end. */
export function attempt({ fetch, keyHeader, maxResponseBytes, redact }: AttemptOptions): Send {
  return async (request) => {
    const { url, method, headers, body, key, signal } = request;
    try {
      // Looked up at each call, so that what is put in its place later, as MSW does, is found.
      const response = await (fetch ?? globalThis.fetch)(url, {
        method,
        headers: key ? { ...headers, [keyHeader]: key } : headers,
        body: body ?? null,
        signal: signal ?? null,
        // Not 'error': Cloudflare Workers refuse that value.
        redirect: 'manual',
      });
      const { status } = response;
      if (isRedirect(response)) {
        void response.body?.cancel?.().catch(() => undefined);
        const location = redact(response.headers.get('location') ?? '');
        throw new RedirectError(`Redirect to ${location}`, request, { status, location });
      }
      const text = await readBody(response, maxResponseBytes);
      if (text === undefined) throw invalidResponse(`More than ${maxResponseBytes} bytes`, request, response);
      return { response, text, request: contextOf(request) };
    } catch (error) {
      throw error instanceof EverflowError ? error : connectionError(error, request, redact);
    }
  };
}

function isRedirect({ type, status, redirected }: Response): boolean {
  // `redirected` is true when a given `fetch` has followed against orders.
  return type === 'opaqueredirect' || redirected || (status >= 300 && status < 400 && status !== 304);
}
