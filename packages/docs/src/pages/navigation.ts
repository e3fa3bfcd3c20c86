import type { NavGroup, Page } from '../model/page.js';
import { PREFIX } from './differences.js';

/** Pages of the reference up to which the navigation lists them all, wherever the reader is. */
const FEW = 24;
/** Schemas up to which they are listed while the reader is among them. */
const MOST_SCHEMAS = 80;

/** The parts of the site. A group that has no pages is left out. */
export function navigation(pages: Page[]): NavGroup[] {
  const operations = pages.filter(({ kind }) => kind === 'operation');
  const schemas = pages.filter(({ kind }) => kind === 'schema' || kind === 'enum');
  const groups: NavGroup[] = [
    group(
      'Start',
      pages.filter(({ path, kind }) => kind === 'home' || path === 'quickstart'),
    ),
    group(
      'Guides',
      pages.filter(({ path }) => path.startsWith('guides/')),
    ),
    ...tagIndexes(pages).map((index) => ({
      ...group(
        index.title,
        operations.filter(({ path }) => folderOf(path) === folderOf(index.path)),
      ),
      index: index.path,
      collapsible: operations.length > FEW,
    })),
    section('Schemas', 'reference/schemas/index', schemas.length > MOST_SCHEMAS ? [] : schemas, pages),
    section(
      'Differences',
      'differences/index',
      pages.filter(({ kind }) => kind === 'differences'),
      pages,
    ),
    section(
      'Client',
      'client/index',
      pages.filter(({ kind }) => kind === 'client-api'),
      pages,
    ),
    section(
      'Changelog',
      'changelog',
      pages.filter(({ kind }) => kind === 'changelog'),
      pages,
    ),
    section(
      'Downloads',
      'downloads/index',
      pages.filter(({ kind }) => kind === 'downloads'),
      pages,
    ),
    section('A–Z', 'a-z', [], pages),
  ];
  return groups.filter(({ index, items }) => index !== undefined || items.length > 0);
}

function tagIndexes(pages: Page[]): Page[] {
  return pages.filter(({ path }) => /^reference\/[^/]+\/index$/.test(path) && path !== 'reference/schemas/index');
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function group(title: string, pages: Page[]): NavGroup {
  return { title, collapsible: false, items: pages.map(item) };
}

/** A group that is opened from a page of its own. */
function section(title: string, index: string, members: Page[], pages: Page[]): NavGroup {
  const own = pages.some(({ path }) => path === index) ? { index } : {};
  return { title, collapsible: true, ...own, items: members.filter(({ path }) => path !== index).map(item) };
}

function item(page: Page): NavGroup['items'][number] {
  const endpoint = page.lead.find((block) => block.kind === 'endpoint');
  const title = page.title.startsWith(PREFIX) ? page.title.slice(PREFIX.length) : page.title;
  return { title, path: page.path, ...(endpoint === undefined ? {} : { method: endpoint.method }) };
}
