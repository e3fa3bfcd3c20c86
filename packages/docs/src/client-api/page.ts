import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ApiItem, ApiModel, ApiNamespace } from '@microsoft/api-extractor-model';
import type { LinksBlock, Page, Section } from '../model/page.js';
import { ROOT } from '../site/paths.js';
import type { AddressOf } from './comment.js';
import { exportsOf } from './exports.js';
import { type Extracted, namespaceOf } from './extract.js';
import type { Manifest, PackageName } from './packages.js';
import { reexports } from './reexports.js';
import { schemaAddresses, withAddress } from './schema-addresses.js';
import { sectionsOf } from './sections.js';

/** The page of a package. */
export async function packagePage(name: PackageName, { manifest, model }: Extracted): Promise<Page> {
  const [entry] = new ApiModel().loadPackage(model).entryPoints;
  if (entry === undefined) throw new Error(`${manifest.name} exports nothing.`);
  const beside = manifest.entries.filter(({ path }) => path !== '');
  const skip = new Set(beside.map(({ path }) => namespaceOf(path)));
  const addressOf = addresses(`/client/${name}`, entry.members, beside);
  const exports = exportsOf(entry.members, skip, addressOf);
  const schemas = await schemaAddresses();
  const report = await readFile(join(ROOT, 'packages', name, 'api/report.md'), 'utf8');
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
      ...beside.flatMap(({ path }) => entrySections(manifest, path, entry.members, addressOf)),
    ],
  };
}

/** Where the exports are on the page, and their members: `RetryOptions.limit`. */
function addresses(page: string, items: readonly ApiItem[], beside: Manifest['entries']): AddressOf {
  const paths = new Map(beside.map(({ path }) => [namespaceOf(path), path]));
  const anchors = new Map(
    items.flatMap((item) => {
      const path = paths.get(item.displayName);
      if (path === undefined) return [[item.displayName, item.displayName]];
      return item.members.map(({ displayName }): [string, string] => [displayName, `${path}.${displayName}`]);
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

function entrySections({ name }: Manifest, path: string, items: readonly ApiItem[], addressOf: AddressOf): Section[] {
  const namespace = items.find(({ displayName }) => displayName === namespaceOf(path));
  if (!(namespace instanceof ApiNamespace)) throw new Error(`${name}/${path} exports nothing.`);
  const sections = sectionsOf(exportsOf(namespace.members, new Set(), addressOf), `${path}.`);
  const title = `${name}/${path}`;
  return [{ id: path, title, level: 2, blocks: [] }, ...sections.map(lower)];
}

/** Under the heading of an entry point, kinds are a level below. */
function lower(section: Section): Section {
  return { ...section, level: 3 };
}
