import { createHighlighterCoreSync, type HighlighterCore, type ThemedToken } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import bash from 'shiki/langs/bash.mjs';
import http from 'shiki/langs/http.mjs';
import json from 'shiki/langs/json.mjs';
import python from 'shiki/langs/python.mjs';
import typescript from 'shiki/langs/typescript.mjs';
import yaml from 'shiki/langs/yaml.mjs';
import { classOf, theme } from './colours.js';
import { escapeHtml } from './escape.js';

/** Code as HTML, to stand in a `<code>`. `after` is what would stand before it, when it is a part of something. */
export type Highlight = (source: string, language: string, after?: string) => string;

/** Without limits: on a busy machine, one of time would leave code without colours, and the builds would differ. */
const OPTIONS = { theme: 'classes', tokenizeTimeLimit: 0, tokenizeMaxLineLength: 0 };

/** Code with its colours, by language and source. */
export interface Coloured {
  /** What is known from before. */
  before: ReadonlyMap<string, string>;
  /** What was asked for since. */
  now: Map<string, string>;
}

/** The same code stands on many pages: an error's example on each operation. */
export function createHighlight({ before, now }: Coloured = { before: new Map(), now: new Map() }): Highlight {
  const colour = createColour();
  return (source, name, after = '') => {
    // `TypeScript`, as the contract has it, is `typescript`.
    const language = name.toLowerCase();
    const key = [language, after, source].join('\n');
    const html = now.get(key) ?? before.get(key) ?? colour(source, language, after);
    now.set(key, html);
    return html;
  };
}

/** The grammars are read when the first code comes that is not known. */
function createColour(): (source: string, language: string, after: string) => string {
  let highlighter: HighlighterCore | undefined;
  return (source, language, after) => {
    highlighter ??= createHighlighterCoreSync({
      themes: [theme],
      langs: [typescript, json, bash, python, http, yaml],
      engine: createJavaScriptRegexEngine(),
    });
    if (!highlighter.getLoadedLanguages().includes(language)) return escapeHtml(source);
    const options = { ...OPTIONS, lang: language, grammarContextCode: after };
    return linesToHtml(highlighter.codeToTokensBase(source, options));
  };
}

function linesToHtml(lines: ThemedToken[][]): string {
  return lines.map((line) => merged(line).map(tokenToHtml).join('')).join('\n');
}

interface Run {
  text: string;
  name: string;
}

/** Neighbours of one class become one element, and blanks join what is before them: a third of the bytes. */
function merged(line: ThemedToken[]): Run[] {
  const runs: Run[] = [];
  for (const { content, color } of line) {
    const last = runs.at(-1);
    const name = classOf(color);
    if (last !== undefined && (last.name === name || content.trim() === '')) last.text += content;
    else runs.push({ text: content, name });
  }
  return runs;
}

function tokenToHtml({ text, name }: Run): string {
  const html = escapeHtml(text);
  return name === '' ? html : `<span class="${name}">${html}</span>`;
}
