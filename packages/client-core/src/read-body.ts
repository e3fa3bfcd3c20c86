/** Reads a body as text, and stops as soon as it is longer than `limit` bytes: then the text is `undefined`. */
export async function readBody(response: Response, limit: number): Promise<string | undefined> {
  const reader = response.body?.getReader?.();
  // A body that is no web stream, as that of some implementations of fetch, can only be read as a whole.
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > limit) {
      void reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
