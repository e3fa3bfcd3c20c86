import { type ApiItem, ApiNamespace } from '@microsoft/api-extractor-model';
import type { LinksBlock, Page, Section } from '../model/page.js';
import type { PackageOf } from './bases.js';
import type { AddressOf } from './comment.js';
import { exportsOf, type Names } from './exports.js';
import type { Extracted } from './extract.js';
import type { Manifest, PackageName } from './packages.js';
import { reexports } from './reexports.js';
import { schemaAddresses, withAddress } from './schema-addresses.js';
import { sectionsOf } from './sections.js';

/** The page of a package. */
export async function packagePage(
  name: PackageName,
  { manifest, items, report }: Extracted,
  packageOf: PackageOf,
): Promise<Page> {
  const beside = manifest.entries.filter(({ path }) => path !== '');
  // The model has them as namespaces of their name.
  const skip = new Set(beside.map(({ path }) => path));
  const names: Names = { addressOf: addresses(`/client/${name}`, items, beside), packageOf };
  const exports = exportsOf(items, skip, names);
  const schemas = await schemaAddresses();
  return {
    path: `client/${name}`,
    kind: 'client-api',
    title: manifest.name,
    summary: `${manifest.description}.`,
    lead: [{ kind: 'code', language: 'bash', source: `npm install ${manifest.name}` }, ...entries(name, manifest)],
    sections: [
      ...sectionsOf(
        exports.map((each) => withAddress(each, schemas)),
        '',
      ),
      ...reexports(report),
      ...beside.flatMap(({ path }) => entrySections(manifest, path, items, names)),
    ],
  };
}

/** Where the exports are on the page, and their members: `RetryOptions.limit`. */
function addresses(page: string, items: readonly ApiItem[], beside: Manifest['entries']): AddressOf {
  const paths = new Set(beside.map(({ path }) => path));
  const anchors = new Map(
    items.flatMap((item): [string, string][] => {
      if (!paths.has(item.displayName)) return [[item.displayName, item.displayName]];
      return item.members.map(({ displayName }) => [displayName, `${item.displayName}.${displayName}`]);
    }),
  );
  return (name) => {
    const [first = '', ...rest] = name.split('.');
    const anchor = anchors.get(first);
    return anchor === undefined ? undefined : `${page}#${[anchor, ...rest].join('.')}`;
  };
}

/** Where the entry points are on the page, when there are several. */
function entries(folder: PackageName, { name, entries: all }: Manifest): LinksBlock[] {
  const links = all
    .filter(({ path }) => path !== '')
    .map(({ path }) => ({ title: `${name}/${path}`, href: `/client/${folder}#${path}` }));
  return links.length === 0 ? [] : [{ kind: 'links', links }];
}

function entrySections({ name }: Manifest, path: string, items: readonly ApiItem[], names: Names): Section[] {
  const namespace = items.find(({ displayName }) => displayName === path);
  if (!(namespace instanceof ApiNamespace)) throw new Error(`${name}/${path} exports nothing.`);
  const sections = sectionsOf(exportsOf(namespace.members, new Set(), names), `${path}.`);
  const title = `${name}/${path}`;
  return [{ id: path, title, level: 2, blocks: [] }, ...sections.map(lower)];
}

/** Under the heading of an entry point, kinds are a level below. */
function lower(section: Section): Section {
  return { ...section, level: 3 };
}
