import { marked, type Token } from 'marked';

/** What is tested elsewhere, at length. */
const LEFT_OUT = new Set(['npm test']);

/** The commands and the edits of a section of CONTRIBUTING.md, and those above the first one, as a script for bash. */
export function scriptOf(markdown: string, section: string): string {
  const blocks = tokensOf(markdown, section).flatMap((token) => (token.type === 'code' ? [blockOf(token)] : []));
  if (blocks.length === 0) throw new Error(`There is nothing to do below "${section}".`);
  return ['set -euo pipefail', ...blocks].join('\n\n');
}

function tokensOf(markdown: string, section: string): Token[] {
  const tokens = marked.lexer(markdown);
  const isSection = (token: Token) => token.type === 'heading' && 'depth' in token && token.depth === 2;
  const start = tokens.findIndex((token) => isSection(token) && 'text' in token && token.text === section);
  if (start < 0) throw new Error(`There is no section "${section}".`);
  const next = tokens.findIndex((token, index) => index > start && isSection(token));
  const first = tokens.findIndex(isSection);
  return [...tokens.slice(0, first), ...tokens.slice(start, next < 0 ? undefined : next)];
}

function blockOf({ lang, text }: Token & { lang?: string; text?: string }): string {
  const lines = String(text).split('\n');
  switch (lang) {
    case 'sh':
      return lines
        .filter((line) => !LEFT_OUT.has(line))
        .map(told)
        .join('\n');
    case 'diff':
      return [`git apply <<'END-OF-EDIT'`, ...lines, 'END-OF-EDIT'].join('\n');
    default:
      throw new Error(`Nobody knows how to do a block of \`${lang}\`.`);
  }
}

/** Each command is printed before it runs, so that the one that fails is known. */
function told(line: string): string {
  return line.endsWith('}') ? line : `echo ${quoted(`>> ${line}`)}\n${line}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
