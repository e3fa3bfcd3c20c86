import type { Source } from '../model/page.js';
import { child, needText, type ObjectNode, pointerTo } from './node.js';

const BASES: readonly Source['basis'][] = ['stated', 'example', 'user-guide', 'inferred'];

/** Where the statement comes from, if the object says so. */
export function readSource(node: ObjectNode): Source | undefined {
  const source = child(node, 'x-source');
  if (source === undefined) return undefined;
  const text = needText(source, 'basis');
  const basis = BASES.find((candidate) => candidate === text);
  if (basis === undefined)
    throw new Error(`${pointerTo(source.pointer, 'basis')}: "${text}" is none of ${BASES.join(', ')}.`);
  return { document: documentTitle(needText(source, 'document')), section: needText(source, 'section'), basis };
}

/** `affiliate-deals` as words: the documents are named, never linked, for they are not ours to publish. */
export function documentTitle(document: string): string {
  const words = document.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
