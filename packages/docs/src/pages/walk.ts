import type { Block, Field, Page } from '../model/page.js';

/** Every block of the page, those beside the sections included. */
export function blocksOf({ lead, sections }: Page): Block[] {
  return [...lead, ...sections.flatMap(({ blocks, aside }) => [...blocks, ...(aside ?? [])])];
}

/** The field and all within it. */
export function withNested(field: Field): Field[] {
  return [field, ...field.fields.flatMap(withNested)];
}

/** The field and what is within it and has no page of its own to be found on. */
export function ownFields(field: Field): Field[] {
  const elsewhere = field.type.some((part) => typeof part !== 'string' && part.href.startsWith('/reference/'));
  return elsewhere ? [field] : [field, ...field.fields.flatMap(ownFields)];
}
