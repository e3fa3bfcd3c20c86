import { relativeHref } from '../model/links.js';

/** Makes an address relative to the file that is written. */
export type Href = (href: string) => string;

export function linksFrom(path: string): Href {
  return (href) => relativeHref(path, href, '.md');
}

/** Code is left as it is: what looks like a link there is none. */
const CODE_OR_LINK = /(```[\s\S]*?```|`+[^`]*`+)|\]\((\/[^)\s]*)/g;

/** The text with its links relative. */
export function relativeLinks(text: string, href: Href): string {
  return text.replace(CODE_OR_LINK, (found: string, code: string | undefined, link: string | undefined) =>
    code === undefined && link !== undefined ? `](${href(link)}` : found,
  );
}

export function link({ title, href }: { title: string; href: string }, relative: Href): string {
  return `[${escaped(title)}](${relative(href)})`;
}

/** Plain words as Markdown: no sign of theirs is one of Markdown's. */
export function escaped(text: string): string {
  // An underscore within a word is no sign of Markdown.
  return text.replace(/[\\*`[\]<>]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');
}

/** A name or value as code, with as many backticks as it needs. */
export function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return text === '' ? '` `' : `${fence}${gap}${text}${gap}${fence}`;
}

/** The text with every line but the first moved to the right. */
export function indented(text: string, by: string): string {
  return text.replace(/\n(?=[^\n])/g, `\n${by}`);
}
