import type { Example } from '../contract/index.js';
import type { CodeBlock } from '../model/page.js';
import { sourceText } from './sources.js';

/** A named example as code, with what is particular about it. */
export function exampleBlock({ summary, description, value, source }: Example): CodeBlock {
  const note = [description, source === undefined ? '' : `Source: ${sourceText(source)}.`]
    .filter((text) => text !== '')
    .join(' ');
  return {
    kind: 'code',
    language: 'json',
    source: JSON.stringify(value, null, 2),
    title: summary,
    ...(note === '' ? {} : { note }),
  };
}
