import { buildAssets, bundleAssets } from '../assets.js';
import { changelogPages } from '../changelog/index.js';
import { type Contract, readContract } from '../contract/index.js';
import { downloads } from '../downloads/index.js';
import { DOWNLOADS } from '../downloads/page.js';
import { guidePages } from '../guides/index.js';
import { homePage } from '../home/index.js';
import { llms, toMarkdown } from '../markdown/index.js';
import type { Page, Site } from '../model/page.js';
import { aToZPages, referencePages } from '../pages/index.js';
import { navigation } from '../pages/navigation.js';
import { bundleRunner } from '../run/bundle.js';
import { createView, type HtmlView } from '../view/index.js';
import type { Sources } from './sources.js';
import { createWorkshop, type Workshop } from './workshop.js';
import type { Files } from './write.js';

/** Every file of the site by its path. The same sources give the same bytes, whatever the workshop has made before. */
export async function buildSite(sources: Sources, workshop: Workshop = createWorkshop()): Promise<Files> {
  const contract = readContract(sources.bundle, sources.decisions);
  // Other processes make scripts and downloads, and these go on while the pages are made here.
  const [load, bundles, runner, { site, view, texts }] = await Promise.all([
    downloads(contract),
    bundleAssets(),
    bundleRunner(),
    makePages(contract, workshop),
  ]);
  const [page] = load.pages;
  const whole = { ...site, pages: site.pages.map((each) => (each === DOWNLOADS ? page : each)) };
  return new Map<string, string | Uint8Array>([
    ...whole.pages.flatMap((each): [string, string][] => texts.get(each.path) ?? filesOf(each, site, view)),
    ...Object.entries(llms(whole)),
    ...(await buildAssets(whole, Promise.resolve(bundles))),
    ['assets/run.js', runner],
    ...load.files,
  ]);
}

interface Made {
  /** With the page of downloads as far as others show it. */
  site: Site;
  view: HtmlView;
  /** The files of every other page, by its path. */
  texts: Map<string, [string, string][]>;
}

async function makePages(contract: Contract, workshop: Workshop): Promise<Made> {
  const [guides, clientApi, changelog] = await Promise.all([
    guidePages(contract),
    workshop.clientApi,
    changelogPages(),
  ]);
  const pages = [homePage(contract), ...guides, ...referencePages(contract), ...changelog, ...clientApi, DOWNLOADS];
  const site = siteOf(contract.title, contract.version, [...pages, ...aToZPages(pages)]);
  const view = createView(workshop.highlight);
  const others = site.pages.filter((page) => page !== DOWNLOADS);
  return { site, view, texts: new Map(others.map((page) => [page.path, filesOf(page, site, view)])) };
}

function filesOf(page: Page, site: Site, view: HtmlView): [string, string][] {
  return [
    [`${page.path}.html`, view.toHtml(page, site)],
    [`${page.path}.md`, toMarkdown(page)],
  ];
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
