import type { Contract, Operation, Parameter, Tag } from '../contract/index.js';
import { slugOf } from '../contract/names.js';
import type { Link } from '../model/page.js';

/** Paths of the pages of the reference, without a leading slash. */
export function operationPath(operation: Operation): string {
  return `reference/${slugOf(operation.tag)}/${slugOf(operation.id)}`;
}

export function tagPath(tag: Tag): string {
  return `reference/${tag.slug}/index`;
}

export function schemaPath(contract: Contract, name: string): string {
  return `reference/${isEnum(contract, name) ? 'enums' : 'schemas'}/${slugOf(name)}`;
}

/** A named list of values has another kind of page than a named object. */
export function isEnum(contract: Contract, name: string): boolean {
  const schema = contract.schemas.get(name)?.schema;
  return schema?.enum !== undefined && schema.properties.size === 0;
}

export function schemaLink(contract: Contract, name: string): Link {
  return { title: name, href: `/${schemaPath(contract, name)}` };
}

export function operationLink(operation: Operation): Link {
  return { title: operation.summary, href: `/${operationPath(operation)}` };
}

/** Names of headers are the same in any spelling. */
export function parameterAnchor({ in: place, name }: Parameter): string {
  return `${place}.${anchorOf(place === 'header' ? name.toLowerCase() : name)}`;
}

/** A name or a value as an anchor: as it is, but for what cannot stand in an address. */
export function anchorOf(name: string): string {
  const anchor = name.replace(/[^\p{L}\p{N}_.$:{}-]+/gu, '-');
  return anchor === '' ? 'empty' : anchor;
}
