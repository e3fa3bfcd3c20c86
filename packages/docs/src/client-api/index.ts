import type { LinksBlock, Page } from '../model/page.js';
import { type Extracted, extract } from './extract.js';
import { PACKAGES, type PackageName } from './packages.js';
import { packagePage } from './page.js';

/** The reference of the packages: a page for each, and one that leads to them. */
export async function clientApiPages(): Promise<Page[]> {
  const extracted: [PackageName, Extracted][] = [];
  for (const name of PACKAGES) extracted.push([name, await extract(name)]);
  const packages = new Map(
    extracted.flatMap(([name, { items }]) =>
      items.map(({ displayName }): [string, PackageName] => [displayName, name]),
    ),
  );
  const packageOf = (name: string) => packages.get(name);
  const pages = await Promise.all(extracted.map(([name, each]) => packagePage(name, each, packageOf)));
  return [indexPage(extracted), ...pages];
}

function indexPage(extracted: readonly [PackageName, Extracted][]): Page {
  const links: LinksBlock['links'] = extracted.map(([name, { manifest }]) => ({
    title: manifest.name,
    href: `/client/${name}`,
    summary: `${manifest.description}.`,
    badge: manifest.version,
  }));
  return {
    path: 'client/index',
    kind: 'index',
    title: 'Packages',
    summary: 'Everything that the TypeScript packages export, made from their declarations.',
    lead: [{ kind: 'links', links }],
    sections: [],
  };
}
