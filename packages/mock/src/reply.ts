/** An answer that is no `Response` yet: a server sends it with less work than one. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers | Readonly<Record<string, string>>;
  /** A text that is there as a whole, or bytes to come, in the way that a fault wants them to. */
  readonly body: string | ReadableStream<Uint8Array> | null;
}

/** The text of the body of a request, or `undefined` when it has more bytes than `limit`. */
export type ReadText = (request: Request, limit: number) => Promise<string | undefined>;

/** What a mock does before there is a `Response`, with a body read in the way that suits where it comes from. */
export type GiveReply = (request: Request, readText: ReadText) => Promise<Reply>;

/**
 * What is behind the `handle` of each mock. Found by the function itself: where something else is called in the place of
 * it, be it one that calls it, there is nothing behind.
 */
export const replies: WeakMap<(request: Request) => Promise<Response>, GiveReply> = new WeakMap();

/** A reply with a value as JSON. */
export function jsonReply(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

export function responseOf({ status, headers, body }: Reply): Response {
  return new Response(body, { status, headers });
}
