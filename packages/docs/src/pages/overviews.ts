import type { Contract, NamedSchema, Tag } from '../contract/index.js';
import type { Block, LinksBlock, Page, Section } from '../model/page.js';
import { isEnum, operationLink, schemaLink, tagPath } from './links.js';
import type { Makings } from './operation.js';
import { plain } from './plain.js';
import { summaryOf } from './summary.js';

/** Entries up to which an overview lists all; beyond, it lists the tags, and their pages list what they hold. */
const MOST = 120;

/** The overviews of operations and schemas, and one page per tag. */
export function overviewPages(makings: Makings): Page[] {
  const { contract } = makings;
  return [operationsPage(contract), ...contract.tags.map((tag) => tagPage(tag, makings)), schemasPage(makings)];
}

function operationsPage({ title, operations, tags }: Contract): Page {
  const all = operations.length <= MOST;
  return {
    path: 'reference/index',
    kind: 'index',
    title: 'Reference',
    summary: `All operations of the ${title}: ${operations.length} in ${tags.length} groups.`,
    lead: [
      {
        kind: 'prose',
        text: 'What the operations consist of stands under [schemas](/reference/schemas/index), every name under [A–Z](/a-z).',
      },
    ],
    sections: all
      ? tags.map((tag) => ({
          id: tag.slug,
          title: tag.name,
          level: 2,
          blocks: [{ kind: 'prose', text: tag.description }, operationLinks(tag)],
        }))
      : [{ id: 'groups', title: 'Groups', level: 2, blocks: [tagLinks(tags)] }],
  };
}

function tagPage(tag: Tag, { contract, usage }: Makings): Page {
  const names = [...contract.schemas.values()].filter(({ name }) => usage.tagsOf(name).has(tag.name));
  return {
    path: tagPath(tag),
    kind: 'index',
    title: tag.name,
    summary: summaryOf(plain(tag.description)) || `The operations of ${tag.name}.`,
    lead: tag.description === '' ? [] : [{ kind: 'prose', text: tag.description }],
    sections: [
      { id: 'operations', title: 'Operations', level: 2, blocks: [operationLinks(tag)] },
      ...(names.length === 0 ? [] : [listSection('schemas', 'Schemas', names, contract)]),
    ],
  };
}

function schemasPage({ contract, usage }: Makings): Page {
  const named = [...contract.schemas.values()];
  const enums = named.filter(({ name }) => isEnum(contract, name));
  const objects = named.filter(({ name }) => !isEnum(contract, name));
  const unused = named.filter(({ name }) => usage.operationsOf(name).length === 0);
  return {
    path: 'reference/schemas/index',
    kind: 'index',
    title: 'Schemas',
    summary: `What requests and responses consist of: ${objects.length} schemas and ${enums.length} lists of values.`,
    lead: [],
    sections:
      named.length <= MOST
        ? [
            ...(objects.length === 0 ? [] : [listSection('schemas', 'Schemas', objects, contract)]),
            ...(enums.length === 0 ? [] : [listSection('values', 'Lists of values', enums, contract)]),
          ]
        : [
            {
              id: 'groups',
              title: 'By group',
              level: 2,
              blocks: [
                {
                  kind: 'links',
                  links: contract.tags.map((tag) => ({ title: tag.name, href: `/${tagPath(tag)}#schemas` })),
                },
              ],
            },
            ...(unused.length === 0 ? [] : [listSection('others', 'Others', unused, contract)]),
          ],
  };
}

function listSection(id: string, title: string, schemas: NamedSchema[], contract: Contract): Section {
  const links = schemas.map(({ name, schema }) => ({
    ...schemaLink(contract, name),
    summary: summaryOf(plain(schema.description ?? '')),
    ...(schema.enum === undefined ? {} : { badge: `${schema.enum.length} values` }),
  }));
  return { id, title, level: 2, blocks: [{ kind: 'links', links }] };
}

function operationLinks({ operations }: Tag): LinksBlock {
  return {
    kind: 'links',
    links: operations.map((operation) => ({
      ...operationLink(operation),
      badge: operation.method,
      summary: operation.path,
    })),
  };
}

function tagLinks(tags: Tag[]): Block {
  return {
    kind: 'links',
    links: tags.map((tag) => ({
      title: tag.name,
      href: `/${tagPath(tag)}`,
      summary: summaryOf(plain(tag.description)),
      badge: `${tag.operations.length} ${tag.operations.length === 1 ? 'operation' : 'operations'}`,
    })),
  };
}
