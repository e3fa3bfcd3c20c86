import type { Block, Field } from '../model/page.js';
import { plain } from '../pages/plain.js';

/** The words of a block that has no entries of its own. Fields, values and answers have some. */
export function blockText(block: Block): string[] {
  switch (block.kind) {
    case 'prose':
      return [plain(block.text)];
    case 'endpoint':
      return [`${block.method} ${block.path}`];
    case 'facts':
      return block.facts.map(({ name, value }) => `${name} ${plain(value)}`);
    case 'table':
      return [...block.head, ...block.rows.flat()].map(plain);
    case 'links':
      return block.links.map(({ title }) => title);
    case 'decision':
      return [...block.documents.map(({ says }) => plain(says)), plain(block.contract), plain(block.why)];
    default:
      return [];
  }
}

export function fieldWords({ description, values = [], constraints, sentinel }: Field): string {
  const words = [plain(description), ...values, ...constraints, sentinel?.means ?? ''];
  return words.filter((text) => text !== '').join(' ');
}
