import type { Block, Page } from '../model/page.js';
import { blocksOf, withNested } from './walk.js';

/** All anchors of a page, in their order. */
export function anchorsOf(page: Page): string[] {
  return [...page.sections.map(({ id }) => id), ...blocksOf(page).flatMap(anchorsIn)];
}

function anchorsIn(block: Block): string[] {
  switch (block.kind) {
    case 'fields':
      return block.fields.flatMap(withNested).map(({ id }) => id);
    case 'values':
      return block.groups.flatMap(({ values }) => values.map(({ id }) => id));
    case 'responses':
      return block.responses.flatMap(({ id, headers, body }) => [
        id,
        ...[...headers, ...(body?.fields ?? [])].flatMap(withNested).map((field) => field.id),
      ]);
    default:
      return [];
  }
}

/** Throws when two things on a page have the same anchor: a link would lead to the wrong one. */
export function checkAnchors(page: Page): void {
  const seen = new Set<string>();
  for (const id of anchorsOf(page)) {
    if (seen.has(id))
      throw new Error(`The page ${page.path} has the anchor "${id}" twice. Two names in the contract become the same.`);
    seen.add(id);
  }
}
