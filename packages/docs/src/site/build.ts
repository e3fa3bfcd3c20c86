import { buildAssets } from '../assets.js';
import { changelogPages } from '../changelog/index.js';
import { readContract } from '../contract/index.js';
import { downloads } from '../downloads/index.js';
import { guidePages } from '../guides/index.js';
import { homePage } from '../home/index.js';
import { llms, toMarkdown } from '../markdown/index.js';
import type { Page, Site } from '../model/page.js';
import { aToZPages, referencePages } from '../pages/index.js';
import { navigation } from '../pages/navigation.js';
import { bundleRunner } from '../run/bundle.js';
import { createView } from '../view/index.js';
import type { Sources } from './sources.js';
import { createWorkshop, type Workshop } from './workshop.js';
import type { Files } from './write.js';

/** Every file of the site by its path. The same sources give the same bytes, whatever the workshop has made before. */
export async function buildSite(sources: Sources, workshop: Workshop = createWorkshop()): Promise<Files> {
  const contract = readContract(sources.bundle, sources.decisions);
  // The runner and the downloads take longest; they go on while the pages are made.
  const runner = bundleRunner();
  const [guides, clientApi, changelog, load] = await Promise.all([
    guidePages(contract),
    workshop.clientApi,
    changelogPages(),
    downloads(contract),
  ]);
  const pages = [homePage(contract), ...guides, ...referencePages(contract), ...changelog, ...clientApi, ...load.pages];
  const site = siteOf(contract.title, contract.version, [...pages, ...aToZPages(pages)]);
  const view = createView(await workshop.highlight);
  return new Map<string, string | Uint8Array>([
    ...site.pages.flatMap((page): [string, string][] => [
      [`${page.path}.html`, view.toHtml(page, site)],
      [`${page.path}.md`, toMarkdown(page)],
    ]),
    ...Object.entries(llms(site)),
    ...(await buildAssets(site)),
    ['assets/run.js', await runner],
    ...load.files,
  ]);
}

/** Throws when two pages have the same path: one would overwrite the other. */
function siteOf(title: string, version: string, pages: Page[]): Site {
  const paths = new Set<string>();
  for (const { path, title: second } of pages) {
    if (paths.has(path)) throw new Error(`Two pages have the path ${path}; the second is "${second}".`);
    paths.add(path);
  }
  return { title, version, pages, navigation: navigation(pages) };
}
