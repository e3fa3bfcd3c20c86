import { type Bundle, type Operation, operationsOf } from '@eflow/bundle';
import type { Node, TypeElement } from 'typescript';
import { ts } from './compiler.js';

const DECLARATIONS: Readonly<Record<string, string>> = {
  paths: 'The operations by path and method: what openapi-fetch wants to know of an API.',
  webhooks: 'Requests that the API sends by itself.',
  components: 'What operations share, by kind and name.',
  operations: 'Parameters, bodies and responses of the operations, by `operationId`.',
  $defs: 'Schemas that stand outside of the components.',
};

const KINDS: Readonly<Record<string, string>> = {
  schemas: 'The values in bodies and parameters. `@eflow/contract` exports each under its own name, too.',
  responses: 'Responses, by what they tell, with the headers and the body of each.',
  parameters: 'Values of parameters in paths and queries.',
  requestBodies: 'Bodies of requests.',
  headers: 'Values of headers of responses.',
  pathItems: 'Paths that stand in several places.',
};

/** Puts a comment on each declaration, and on each of its members that the description has no words for. */
export function commentMembers(bundle: Bundle, nodes: readonly Node[]): void {
  const operations = operationsOf(bundle);
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const byPath = new Map<string, Operation[]>();
  for (const operation of operations) byPath.set(operation.path, [...(byPath.get(operation.path) ?? []), operation]);
  const members: Readonly<Record<string, (name: string) => string | undefined>> = {
    paths: (name) => pathComment(byPath.get(name) ?? []),
    components: (name) => KINDS[name],
    operations: (name) => operationComment(byId.get(name)),
  };
  for (const node of nodes) {
    if (!ts.isInterfaceDeclaration(node) && !ts.isTypeAliasDeclaration(node)) continue;
    const { text } = node.name;
    comment(node, DECLARATIONS[text]);
    if (!ts.isInterfaceDeclaration(node)) continue;
    for (const member of node.members) comment(member, members[text]?.(nameOf(member)));
  }
}

/** `GET`: List all offers. */
function pathComment(operations: readonly Operation[]): string {
  return operations
    .map(({ method, object }) => [`\`${method.toUpperCase()}\``, object['summary'] ?? []].flat().join(': '))
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

/** List all offers: `GET /offers`. */
function operationComment(operation: Operation | undefined): string | undefined {
  if (!operation) return undefined;
  const { method, path, object } = operation;
  return `${[object['summary'] ?? [], `\`${method.toUpperCase()} ${path}\``].flat().join(': ')}.`;
}

function nameOf({ name }: TypeElement): string {
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : '';
}

function comment(node: Node, text: string | undefined): void {
  if (!text || ts.getSyntheticLeadingComments(node)?.length) return;
  ts.addSyntheticLeadingComment(
    node,
    ts.SyntaxKind.MultiLineCommentTrivia,
    `* ${text.replaceAll('*/', '*\\/')} `,
    true,
  );
}
