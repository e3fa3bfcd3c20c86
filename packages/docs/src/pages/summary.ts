/** The first sentence of a text without markup. */
export function summaryOf(text: string): string {
  return (/^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text).replaceAll('\n', ' ');
}
