/** Milliseconds that `Retry-After` asks to wait, given in seconds or as a date; `undefined` where it asks for nothing. */
export function retryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after') || 'none';
  const seconds = Number(value);
  const ms = Number.isNaN(seconds) ? Date.parse(value) - Date.now() : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(ms, 0);
}
