import { readText } from './body.js';

const BYTE_ORDER_MARK = 0xfeff;

/**
 * The text of a body that came over a socket, or `undefined` when it has more bytes than `limit`. Node lets a body have as
 * many bytes as the request says, so that one within the limit need not be counted. It takes less work than a stream.
 */
export async function readSent(request: Request, limit: number): Promise<string | undefined> {
  const { headers } = request;
  // Without any length, and not in chunks, there is no body.
  const length = Number(headers.get('content-length') ?? 0);
  if (headers.has('transfer-encoding') || length > limit) return readText(request, limit);
  const text = await request.text();
  // Unlike the text of other requests, that of one from this server still has it.
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}
