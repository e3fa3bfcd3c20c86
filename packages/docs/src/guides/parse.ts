import { lexer, type Token, type Tokens, walkTokens } from 'marked';
import { slugOf } from '../contract/names.js';
import type { Block, Section } from '../model/page.js';

/** The language of fenced blocks that stand for a block of the model; the text is its number. */
export const PLACE = 'block';

/** `[title](/address): what is there` */
const LINK = /^\[([^\]]+)\]\(([^)]+)\): (.+)$/s;

/** An error in Markdown; `raw` is what it is about. */
export class MarkdownError extends Error {
  readonly raw: string;

  constructor(message: string, raw: string) {
    super(message);
    this.raw = raw;
  }
}

/** The parts of a page that come from Markdown. */
export interface Parts {
  lead: Block[];
  sections: Section[];
}

/**
 * Cuts Markdown into sections by its headings. Tables, code and lists of links become blocks of their own; `blocks` are those
 * that fenced blocks of the language `block` stand for.
 */
export function parseMarkdown(text: string, blocks: readonly Block[] = []): Parts {
  const parts: Parts = { lead: [], sections: [] };
  const ids = new Set<string>();
  let current = parts.lead;
  const tokens = lexer(text);
  walkTokens(tokens, refuseHtml);
  for (const token of tokens) {
    if (isHeading(token)) {
      const section = sectionOf(token);
      if (ids.has(section.id)) throw new MarkdownError(`Two headings have the id \`${section.id}\`.`, token.raw);
      ids.add(section.id);
      parts.sections.push(section);
      current = section.blocks;
    } else append(current, token, blocks);
  }
  return parts;
}

function sectionOf({ depth, text, raw }: Tokens.Heading): Section {
  if (depth !== 2 && depth !== 3)
    throw new MarkdownError(`The heading "${text}" must begin with \`##\` or \`###\`.`, raw);
  const title = text.replaceAll('`', '');
  return { id: slugOf(title), title, level: depth, blocks: [] };
}

function append(blocks: Block[], token: Token, known: readonly Block[]): void {
  if (isCode(token)) blocks.push(codeBlock(token, known));
  else if (isTable(token)) blocks.push(tableBlock(token));
  else if (isList(token) && token.items.every(({ text }) => LINK.test(text))) blocks.push(linksBlock(token));
  else appendProse(blocks, token.raw);
}

/** What follows prose directly continues it. */
function appendProse(blocks: Block[], raw: string): void {
  if (raw.trim() === '') return;
  const last = blocks.at(-1);
  if (last?.kind === 'prose') last.text += `\n\n${raw.trim()}`;
  else blocks.push({ kind: 'prose', text: raw.trim() });
}

function codeBlock({ lang = '', text, raw }: Tokens.Code, known: readonly Block[]): Block {
  const [language = '', title] = lang.split(/\s+(.*)/);
  if (language === PLACE) {
    const block = known[Number(text)];
    if (block === undefined) throw new Error(`There is no block ${text}.`);
    return block;
  }
  if (language === '') throw new MarkdownError('Code needs a language after its fence.', raw);
  return { kind: 'code', language: language === 'sh' ? 'bash' : language, source: text, ...(title && { title }) };
}

function tableBlock({ header, rows }: Tokens.Table): Block {
  return {
    kind: 'table',
    head: header.map(({ text }) => text),
    rows: rows.map((row) => row.map(({ text }) => text)),
  };
}

/** A list of nothing but links and what they lead to. */
function linksBlock({ items }: Tokens.List): Block {
  const links = items.map(({ text }) => {
    const [, title = '', href = '', summary = ''] = LINK.exec(text) ?? [];
    return { title, href, summary: summary.replaceAll(/\s+/g, ' ') };
  });
  return { kind: 'links', links };
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === 'heading';
}

function isCode(token: Token): token is Tokens.Code {
  return token.type === 'code';
}

function isTable(token: Token): token is Tokens.Table {
  return token.type === 'table';
}

function isList(token: Token): token is Tokens.List {
  return token.type === 'list';
}

function refuseHtml({ type, raw }: Token): void {
  if (type === 'html') throw new MarkdownError(`There is HTML in the text: ${raw.trim()}`, raw);
}
