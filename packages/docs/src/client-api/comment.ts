import { ApiDocumentedItem, type ApiItem } from '@microsoft/api-extractor-model';
import type { Markdown } from '../model/page.js';

/** The address of an export by its name, where the reference has it. */
export type AddressOf = (name: string) => string | undefined;

/** What API Extractor says of a constructor of which the source says nothing. */
const MADE_UP = /Constructs a new instance of the `\w+` class/;

/** What the source says of an item above its declaration; `''` where it says nothing. */
export function commentOf(item: ApiItem, addressOf: AddressOf): Markdown {
  if (!(item instanceof ApiDocumentedItem) || item.tsdocComment === undefined) return '';
  const text = item.tsdocComment.emitAsTsdoc();
  return (MADE_UP.test(text) ? '' : text)
    .split('\n')
    .map((line) => line.replace(/^\s*(\/\*\*|\*\/|\* ?)/, '').replace(/\s*\*\/$/, ''))
    .join('\n')
    .replaceAll(/\{@link ([\w.]+)\}/g, (_, name: string) => linkTo(name, addressOf(name)))
    .replaceAll(/\n*^@(\w+)\s+/gm, (_, tag: string) => `\n- ${tag.charAt(0).toUpperCase()}${tag.slice(1)}: `)
    .replace('\n- ', '\n\n- ')
    .trim();
}

function linkTo(name: string, address: string | undefined): Markdown {
  return address === undefined ? `\`${name}\`` : `[\`${name}\`](${address})`;
}
