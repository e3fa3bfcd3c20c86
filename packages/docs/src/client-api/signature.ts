import type { ApiDeclaredItem } from '@microsoft/api-extractor-model';

/** The declaration without the words that say that it is one. */
export function signatureOf(item: ApiDeclaredItem): string {
  return item
    .getExcerptWithModifiers()
    .replaceAll(/\b(\w+)_\d+\b/g, '$1')
    .replace(/^export /, '')
    .replace(/^declare /, '')
    .replace(/^const (?=\w+: \()/, 'const ')
    .trim()
    .replace(/;$/, '');
}
