import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page, PageKind } from '../model/page.js';
import { PACKAGE, ROOT } from '../site/paths.js';
import { readContent } from './front-matter.js';
import { MarkdownError, parseMarkdown } from './parse.js';
import { ContentError, fillIn, type Tags } from './render.js';

/** The folder of the texts. */
export const CONTENT: string = join(PACKAGE, 'content');

/** The page of the text at `content/<path>.md`. A mistake in it is an error that begins with the file and line. */
export function contentPage(path: string, kind: PageKind, facts: object, tags: Tags): Page {
  const file = join(CONTENT, `${path}.md`);
  return pageOf(readFileSync(file, 'utf8'), relative(ROOT, file), { path, kind }, facts, tags);
}

/** The page of a text. `file` is what errors call it. */
export function pageOf(
  source: string,
  file: string,
  page: { path: string; kind: PageKind },
  facts: object,
  tags: Tags,
): Page {
  try {
    const { title, summary, text } = readContent(source);
    const filled = fillIn(text, facts, tags);
    return { ...page, title, summary, ...parseMarkdown(filled.text, filled.blocks) };
  } catch (error) {
    throw new Error(`${file}:${placeOf(error, source)}  ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

/** Line and column of an error, as far as it is known. */
function placeOf(error: unknown, source: string): string {
  if (error instanceof ContentError) return `${error.line}:${error.column}`;
  if (!(error instanceof MarkdownError)) return '1:1';
  // The last one: of two headings alike, the second is wrong.
  const at = source.lastIndexOf(error.raw.trim());
  return `${source.slice(0, Math.max(0, at)).split('\n').length}:1`;
}
