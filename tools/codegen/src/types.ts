import { type Bundle, isObject, type JsonObject, operationsOf, referencedSchema } from '@eflow/pipeline';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { header } from './header.js';

/**
 * The declarations `paths`, `components` and `operations` of a bundle. Where the contract says `x-open-enum`, an enum
 * becomes `'a' | 'b' | (string & {})`: editors offer the known values, and an unknown one is no type error.
 *
 * This is the one module that knows openapi-typescript.
 */
export async function typesModule(bundle: Bundle, source: string): Promise<string> {
  const nodes = await openapiTS(JSON.stringify(bundle), {
    transform: (schema) => (isObject(schema) ? openEnum(bundle, schema) : undefined),
    silent: true,
  });
  const missing = operationsOf(bundle)
    .map(({ id }) => id)
    .filter((id) => !memberNames(nodes, 'operations').includes(id));
  if (missing.length > 0) throw new Error(`No type was generated for these operations: ${missing.join(', ')}.`);
  return `${header(source)}\n${astToString(nodes)}`;
}

function openEnum(bundle: Bundle, schema: JsonObject): ts.TypeNode | undefined {
  const items = schema['items'];
  if (schema['type'] === 'array' && isObject(items)) {
    const element = openEnum(bundle, items);
    return element && ts.factory.createArrayTypeNode(element);
  }
  const name = referencedSchema(schema);
  if (schema['x-open-enum'] !== true || name === undefined) return undefined;
  const base = bundle.components.schemas[name]?.['type'] === 'string' ? 'string' : 'number';
  return ts.factory.createUnionTypeNode([
    indexedAccess(['components', 'schemas', name]),
    ts.factory.createParenthesizedType(
      ts.factory.createIntersectionTypeNode([
        ts.factory.createKeywordTypeNode(base === 'string' ? ts.SyntaxKind.StringKeyword : ts.SyntaxKind.NumberKeyword),
        ts.factory.createTypeLiteralNode([]),
      ]),
    ),
  ]);
}

/** `['components', 'schemas', 'A']` -> `components["schemas"]["A"]` */
function indexedAccess([root, ...keys]: string[]): ts.TypeNode {
  return keys.reduce<ts.TypeNode>(
    (type, key) =>
      ts.factory.createIndexedAccessTypeNode(
        type,
        ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(key)),
      ),
    ts.factory.createTypeReferenceNode(root ?? ''),
  );
}

/** Names of the members of the interface `name` in generated declarations. */
function memberNames(nodes: readonly ts.Node[], name: string): string[] {
  const declaration = nodes.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === name);
  if (!declaration || !ts.isInterfaceDeclaration(declaration)) return [];
  return declaration.members.flatMap(({ name: member }) =>
    member && (ts.isIdentifier(member) || ts.isStringLiteral(member)) ? [member.text] : [],
  );
}
