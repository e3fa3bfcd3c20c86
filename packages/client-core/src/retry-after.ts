/** Milliseconds that `Retry-After` asks to wait, given in seconds or as a date; `undefined` where it asks for nothing. */
export function retryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after') || 'none';
  // `Date.parse` alone finds a date in nearly everything.
  const ms = value.endsWith('GMT') ? Date.parse(value) - Date.now() : Number(value) * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(ms, 0);
}
