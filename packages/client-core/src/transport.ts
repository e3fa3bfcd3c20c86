import type { CallOptions, TransportOptions } from './options.js';
import { createSender, type Sender } from './sender.js';

/**
 * `fetch`, made trustworthy. `init` may have the options of a call besides those of `fetch`. A request goes out a second
 * time only when its method says that this does no harm, as that of POST does not.
 */
export type Transport = (input: Request | string | URL, init?: RequestInit & CallOptions) => Promise<Response>;

/**
 * Makes a `fetch` with a key, retries, timeouts, rate limiting and typed errors.
 *
 * @throws TypeError when an option has a value that cannot work.
 */
export function createTransport(options: TransportOptions): Transport {
  const sender = createSender(options);
  return async (input, { timeout, retry, ...init } = {}) => {
    const request = new Request(input, init);
    // `Request` makes `post` upper-case, but not `patch`.
    const idempotent = !/^(POST|PATCH)$/i.test(request.method);
    return sendRequest(sender, request, idempotent, { timeout, retry });
  };
}

/** Sends a `Request`, and gives a `Response` as `fetch` does. */
export async function sendRequest(
  sender: Sender,
  request: Request,
  idempotent: boolean,
  options?: CallOptions,
): Promise<Response> {
  const { method, url, headers, signal } = request;
  const body = request.body ? await request.arrayBuffer() : undefined;
  const { response, text } = await sender.send(
    { method, url, headers: {}, body, idempotent, operation: undefined },
    { ...options, signal, headers: Object.fromEntries(headers) },
  );
  // A response without a body, such as 204, cannot be made with one, not even an empty one.
  return new Response(text || null, response);
}
