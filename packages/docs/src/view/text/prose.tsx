import type { JSX } from 'preact';
import type { Markdown } from '../../model/page.js';
import { useView } from '../context.js';

interface Properties {
  text: Markdown;
  class?: string;
}

/** Paragraphs and what else a text has. */
export function Prose({ text, class: name }: Properties): JSX.Element {
  const html = useView().markdown.blocks(text);
  return <div class={name === undefined ? 'prose' : `prose ${name}`} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** A text of one line. */
export function Inline({ text, class: name }: Properties): JSX.Element {
  return <span class={name} dangerouslySetInnerHTML={{ __html: useView().markdown.inline(text) }} />;
}
