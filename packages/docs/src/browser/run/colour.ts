/** The words that have a colour in each language. */
const KEYWORDS: Readonly<Record<string, string>> = {
  TypeScript:
    'as async await catch const else export for from function if import in let new null of return throw true try type undefined false',
  Python: 'def else False for from if import in None raise return True with',
  Shell: '',
  JSON: 'true false null',
};

/** The parts of a text, each with what it is. What stands between them has no colour. */
const TOKEN = new RegExp(
  [
    /(?<comment>\/\/[^\n]*|(?<=^|\s)#[^\n]*)/,
    /(?<member>"(?:[^"\\]|\\.)*"(?=:))/,
    /(?<string>`(?:[^`\\]|\\.)*`|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/,
    /(?<number>\b\d+(?:\.\d+)?\b)/,
    /(?<option>(?<=\s)--[\w-]+)/,
    /(?<word>[A-Za-z_$][\w$]*)(?:(?<call>(?=\())|(?<key>(?=:))|(?<argument>(?==\S))|)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** `source` with the classes of the stylesheet: enough for what is edited here, without a highlighter. */
export function coloured(source: string, language: string): DocumentFragment {
  const keywords = new Set((KEYWORDS[language] ?? KEYWORDS['TypeScript'] ?? '').split(' '));
  const fragment = document.createDocumentFragment();
  let end = 0;
  for (const match of source.matchAll(TOKEN)) {
    const kind = kindOf(match.groups ?? {}, keywords, language);
    if (kind === undefined) continue;
    const span = document.createElement('span');
    span.className = `c-${kind}`;
    span.textContent = match[0];
    fragment.append(source.slice(end, match.index), span);
    end = match.index + match[0].length;
  }
  fragment.append(source.slice(end));
  return fragment;
}

function kindOf(
  { comment, member, string, number, option, word, call, key, argument }: Record<string, string | undefined>,
  keywords: ReadonlySet<string>,
  language: string,
): string | undefined {
  if (comment !== undefined) return language === 'JSON' ? undefined : 'comment';
  if (member !== undefined) return language === 'JSON' ? 'property' : 'string';
  if (string !== undefined) return 'string';
  if (number !== undefined) return 'number';
  if (language === 'Shell') return option !== undefined ? 'property' : word === 'curl' ? 'function' : undefined;
  if (word === undefined) return undefined;
  if (keywords.has(word)) return 'keyword';
  const isName = language === 'Python' ? argument !== undefined : key !== undefined && language.endsWith('Script');
  return isName ? 'property' : call === undefined || language === 'JSON' ? undefined : 'function';
}
