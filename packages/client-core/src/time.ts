/** The time that a Unix timestamp in seconds means, or `null` for 0, which stands for none. */
export function fromUnixTime(seconds: number): Date | null {
  return seconds === 0 ? null : new Date(seconds * 1000);
}
