import { ApiDeclaredItem, type ApiItem, ApiItemKind, ApiNamespace } from '@microsoft/api-extractor-model';
import type { Markdown } from '../model/page.js';
import { basesOf, type PackageOf } from './bases.js';
import { type AddressOf, commentOf } from './comment.js';
import { signatureOf } from './signature.js';

export type ExportGroup = 'Functions' | 'Classes' | 'Interfaces' | 'Types' | 'Values';

/** Something that a package publishes. */
export interface Export {
  name: string;
  group: ExportGroup;
  /** As TypeScript. */
  signature: string;
  comment: Markdown;
  members: Member[];
  /** Links to what it extends, where that is ours. */
  bases: Markdown[];
}

/** A property or method of a class or an interface. */
export interface Member {
  name: string;
  signature: string;
  comment: Markdown;
}

/** Where the names are that comments and declarations mention. */
export interface Names {
  addressOf: AddressOf;
  packageOf: PackageOf;
}

const GROUPS: Partial<Record<ApiItemKind, ExportGroup>> = {
  [ApiItemKind.Function]: 'Functions',
  [ApiItemKind.Class]: 'Classes',
  [ApiItemKind.Interface]: 'Interfaces',
  [ApiItemKind.TypeAlias]: 'Types',
  [ApiItemKind.Variable]: 'Values',
  [ApiItemKind.Namespace]: 'Types',
};

/** The exports among items, without the namespaces that `skip` names. */
export function exportsOf(items: readonly ApiItem[], skip: ReadonlySet<string>, names: Names): Export[] {
  return items.filter(({ displayName }) => !skip.has(displayName)).map((item) => exportOf(item, names));
}

function exportOf(item: ApiItem, { addressOf, packageOf }: Names): Export {
  const group = GROUPS[item.kind];
  if (group === undefined) throw new Error(`${item.displayName}: the client reference cannot show a ${item.kind} yet.`);
  return {
    name: item.displayName,
    group,
    signature: item instanceof ApiNamespace ? `namespace ${item.displayName}` : declared(item),
    comment: commentOf(item, addressOf),
    members: membersOf(item, addressOf),
    bases: basesOf(item, packageOf),
  };
}

/**
 * Members of what is exported; those of a namespace are exports and stand for themselves. A class has signatures among
 * its members where it extends another one `<{ … }>`: it declares the same as properties, which are taken.
 */
function membersOf(item: ApiItem, addressOf: AddressOf): Member[] {
  if (item.kind !== ApiItemKind.Class && item.kind !== ApiItemKind.Interface) return [];
  const isClass = item.kind === ApiItemKind.Class;
  const members = item.members.filter(({ kind }) => !isClass || kind !== ApiItemKind.PropertySignature);
  return members.map((member) => ({
    name: member.kind === ApiItemKind.Constructor ? 'constructor' : member.displayName,
    signature: declared(member),
    comment: commentOf(member, addressOf),
  }));
}

function declared(item: ApiItem): string {
  if (item instanceof ApiDeclaredItem) return signatureOf(item);
  throw new Error(`${item.displayName}: a ${item.kind} has no declaration.`);
}
