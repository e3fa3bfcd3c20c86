/** Reads a body as text, and stops as soon as it is longer than `limit` bytes: then the text is `undefined`. */
export async function readBody(response: Response, limit: number): Promise<string | undefined> {
  const reader = response.body?.getReader?.();
  const decoder = new TextDecoder();
  // A body that is no web stream, as that of some implementations of fetch, can only be read as a whole.
  let text = reader ? '' : await response.text();
  let bytes = text.length;
  for (;;) {
    const value = (await reader?.read())?.value;
    if (value) bytes += value.byteLength;
    if (bytes > limit) {
      void reader?.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(value, { stream: Boolean(value) });
    if (!value) return text;
  }
}
