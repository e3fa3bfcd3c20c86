import type { Source } from '../model/page.js';

const WORDS: Record<Source['basis'], string> = {
  stated: 'stated in',
  example: 'seen in an example of',
  'user-guide': 'taken from',
  inferred: 'our inference, from',
};

/** Where a statement comes from, in words. */
export function sourceText({ basis, document, section }: Source): string {
  return `${WORDS[basis]} *${document}*, section *${section}*`;
}

export function asSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
