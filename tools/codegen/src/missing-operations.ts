import { type Bundle, operationsOf } from '@eflow/bundle';
import type { Node } from 'typescript';
import { ts } from './compiler.js';

/** The operations of a bundle that generated declarations lack: their ids, or method and path where there is none. */
export function missingOperations(bundle: Bundle, nodes: readonly Node[]): string[] {
  const generated = memberNames(nodes, 'operations');
  return operationsOf(bundle).flatMap(({ id, method, path, object }) => {
    if (object['operationId'] === undefined) return [`${method.toUpperCase()} ${path}, which has no operationId`];
    return generated.includes(id) ? [] : [id];
  });
}

/** Names of the members of the interface `name` in generated declarations. */
function memberNames(nodes: readonly Node[], name: string): string[] {
  const declaration = nodes.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === name);
  if (!declaration || !ts.isInterfaceDeclaration(declaration)) return [];
  return declaration.members.flatMap(({ name: member }) =>
    member && (ts.isIdentifier(member) || ts.isStringLiteral(member)) ? [member.text] : [],
  );
}
