/** Text as code on one line, whatever is in it. */
export function span(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ');
  const fence = '`'.repeat(longestRun(flat) + 1);
  const padding = flat === '' || flat.startsWith('`') || flat.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${flat}${padding}${fence}`;
}

/** Text as a block of code, whatever is in it. */
export function code(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

/** Where GitHub would see a mention or a link. */
const SEAMS = /(?<=@)|(?<=:)(?=\/\/)|(?<=\bwww)(?=\.)/gi;

/** Words as they are: they make no markup, link or mention. What stands between single backticks is code already. */
export function escaped(text: string): string {
  return text
    .replaceAll(/`{2,}/g, '`')
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : plain(part)))
    .join('');
}

function plain(text: string): string {
  const literal = text.replaceAll(/[\\`<&*_[\]#~|]/g, (sign) => `\\${sign}`);
  // A comment of HTML is not seen, and parts them.
  return literal.replaceAll(SEAMS, '<!-- -->');
}
