import type { Page, Site } from '../model/page.js';
import { pageText } from './index.js';
import { linksFrom } from './links.js';

/** The files for programs that read: an overview of all pages, and the text of guides and reference in one. */
export function llms(site: Site): { 'llms.txt': string; 'llms-full.txt': string } {
  return { 'llms.txt': overview(site), 'llms-full.txt': full(site) };
}

const SECTIONS: [title: string, kinds: Page['kind'][]][] = [
  ['Guides', ['guide']],
  ['Operations', ['operation']],
  ['Schemas', ['schema']],
  ['Lists of values', ['enum']],
  ["Differences from the vendor's documents", ['differences']],
  ['Client', ['client-api']],
  ['Optional', ['changelog', 'downloads', 'index']],
];

/** In the form of llmstxt.org: a title, a quoted summary, and lists of links under headings. */
function overview({ title, version, pages }: Site): string {
  const href = linksFrom('index');
  const home = pages.find(({ kind }) => kind === 'home');
  const parts = [
    `# ${title}`,
    `> ${home?.summary ?? `Documentation of the ${title}.`}`,
    `Version ${version} of the contract. Every page is here as Markdown; all guides and the reference in one file: [llms-full.txt](llms-full.txt).`,
    ...SECTIONS.flatMap(([name, kinds]) => {
      const own = pages.filter(({ kind }) => kinds.includes(kind));
      if (own.length === 0) return [];
      return [
        `## ${name}`,
        own.map((page) => `- [${page.title}](${href(`/${page.path}`)}): ${page.summary}`).join('\n'),
      ];
    }),
  ];
  return `${parts.join('\n\n')}\n`;
}

const READ: Page['kind'][] = ['home', 'guide', 'operation', 'schema', 'enum', 'differences', 'client-api'];

/** The pages one after the other, in the order in which a reader comes to them. */
function full({ pages }: Site): string {
  const href = linksFrom('index');
  return READ.flatMap((kind) => pages.filter((page) => page.kind === kind))
    .map((page) => pageText(page, href))
    .join('\n---\n\n');
}
