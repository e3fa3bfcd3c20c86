import type { Page } from '../model/page.js';
import { plain } from '../pages/plain.js';
import { blocks } from './blocks.js';
import { escaped, type Href, linksFrom } from './links.js';

export { llms } from './llms.js';

/** The page as CommonMark with tables, with everything that the HTML view has. */
export function toMarkdown(page: Page): string {
  return pageText(page, linksFrom(page.path));
}

/** The page as part of another file, with links as seen from there. */
export function pageText(page: Page, href: Href): string {
  const { title, summary, lead, sections } = page;
  const parts = [
    `# ${escaped(title)}`,
    ...(summary === '' || beginsWithSummary(page) ? [] : [escaped(summary)]),
    ...blocks(lead, href, 2),
    ...sections.flatMap((section) => [
      `${'#'.repeat(section.level)} ${escaped(section.title)}`,
      ...blocks(section.blocks, href, section.level + 1, section.title),
      ...blocks(section.aside ?? [], href, section.level + 1),
    ]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The summary of an operation or a schema is the beginning of its description. */
function beginsWithSummary({ summary, lead }: Page): boolean {
  const text = lead.find((block) => block.kind === 'prose')?.text ?? '';
  return plain(text).replaceAll('\n', ' ').startsWith(summary);
}
