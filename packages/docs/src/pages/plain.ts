import { marked, type Token } from 'marked';

/** The words of a Markdown text, without its signs. What stands in backticks is a word like any other. */
export function plain(markdown: string): string {
  if (!SIGNS.test(markdown)) return markdown;
  const words: string[] = [];
  collect(marked.lexer(markdown), words);
  return words
    .join('')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

const SIGNS = /[`*_[\]#>|&\\<~\n-]/;

function collect(tokens: readonly Token[], words: string[]): void {
  for (const token of tokens) {
    if (token.type === 'table') {
      for (const cell of [...token['header'], ...token['rows'].flat()]) {
        collect(cell.tokens, words);
        words.push(' ');
      }
    } else if (token.type === 'list') {
      for (const item of token['items']) collect(item.tokens, words);
    } else if ('tokens' in token && token.tokens !== undefined) collect(token.tokens, words);
    else if ('text' in token) words.push(unescaped(token.text));
    else if (token.type === 'br') words.push(' ');
    if (BLOCKS.has(token.type)) words.push('\n');
  }
}

const BLOCKS = new Set(['paragraph', 'heading', 'list_item', 'list', 'code', 'table', 'blockquote']);

/** The lexer writes some signs as entities. */
function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
