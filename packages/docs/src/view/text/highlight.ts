import { createHighlighterCore, type ThemedToken } from 'shiki/core';
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

/** The same code stands on many pages: an error's example on each operation. */
export async function createHighlight(): Promise<Highlight> {
  const highlighter = await createHighlighterCore({
    themes: [theme],
    langs: [typescript, json, bash, python, http, yaml],
    engine: createJavaScriptRegexEngine(),
  });
  const known = new Set(highlighter.getLoadedLanguages());
  const done = new Map<string, string>();
  return (source, name, after = '') => {
    // `TypeScript`, as the contract has it, is `typescript`.
    const language = name.toLowerCase();
    const key = [language, after, source].join('\n');
    let html = done.get(key);
    if (html === undefined) {
      html = known.has(language)
        ? linesToHtml(highlighter.codeToTokensBase(source, { ...OPTIONS, lang: language, grammarContextCode: after }))
        : escapeHtml(source);
      done.set(key, html);
    }
    return html;
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
