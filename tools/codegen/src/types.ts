import { type Bundle, isObject, type Json, type JsonObject, objectOf, referencedSchema } from '@eflow/bundle';
import type { TypeNode } from 'typescript';
import { commentMembers } from './comment-members.js';
import { astToString, openapiTS, ts } from './compiler.js';
import { header } from './header.js';
import { missingOperations } from './missing-operations.js';
import { openEnum } from './open-enum.js';

/**
 * The declarations `paths`, `components` and `operations` of a bundle. Where the contract says `x-open-enum`, an enum
 * becomes `'a' | 'b' | (string & {})`: editors offer the known values, and an unknown one is no type error.
 *
 * This is the one module that knows openapi-typescript.
 */
export async function typesModule(bundle: Bundle, source: string): Promise<string> {
  const nodes = await openapiTS(JSON.stringify(prepared(bundle, bundle)), {
    transform: (schema) => (isObject(schema) ? (openEnumType(schema) ?? emptyObjectType(schema)) : undefined),
    // An object of which nothing is said may hold anything; see emptyObjectType for the one that may not.
    emptyObjectsUnknown: true,
    silent: true,
  });
  const missing = missingOperations(bundle, nodes);
  if (missing.length > 0) throw new Error(`No type was generated for these operations: ${missing.join(', ')}.`);
  commentMembers(bundle, nodes);
  return `${header(source)}\n${astToString(nodes)}`;
}

/**
 * The description in a form that openapi-typescript reads alike everywhere. It calls `transform` for schemas with a type
 * only, so the reference to an open enum becomes one. And it would write values of its own into the alternatives of a
 * discriminator, which have theirs already: see discriminator.ts. And it takes a header that is a reference for one that
 * is always sent, so those are written out. Of what a reference says nothing of its own, the schema behind it tells.
 */
function prepared(bundle: Bundle, node: Json | undefined): Json | undefined {
  if (Array.isArray(node)) return node.map((item) => prepared(bundle, item) ?? null);
  if (!isObject(node)) return node;
  const open = openEnum(bundle, node);
  if (open) {
    const { $ref: _, ...beside } = node;
    return { ...descriptionOf(bundle, node), ...beside, type: open.type, 'x-open-enum': open.name };
  }
  return Object.fromEntries(
    Object.entries({ ...descriptionOf(bundle, node), ...node })
      .filter(([key]) => key !== 'discriminator' || !Array.isArray(node['oneOf']))
      .map(([key, value]) => [key, prepared(bundle, key === 'headers' ? writtenOut(bundle, value) : value)]),
  );
}

/** The description of the schema that `node` refers to, where there is one. */
function descriptionOf(bundle: Bundle, node: JsonObject): JsonObject {
  const name = referencedSchema(node);
  const description = name === undefined ? undefined : bundle.components.schemas[name]?.['description'];
  return description === undefined ? {} : { description };
}

/** Headers by name, without references. */
function writtenOut(bundle: Bundle, headers: Json | undefined): JsonObject {
  const components = objectOf(bundle.components['headers']);
  return Object.fromEntries(
    Object.entries(objectOf(headers)).map(([name, node]) => {
      const [, component] = /^#\/components\/headers\/(.+)$/.exec(String(objectOf(node)['$ref'])) ?? [];
      return [name, component === undefined ? node : components[component]];
    }),
  );
}

function openEnumType({ type, 'x-open-enum': name }: JsonObject): TypeNode | undefined {
  if (typeof name !== 'string') return undefined;
  const bases = new Set([type].flat().filter((base) => base !== 'null'));
  return ts.factory.createUnionTypeNode([
    indexedAccess(['components', 'schemas', name]),
    ...[...bases].map((base) =>
      ts.factory.createParenthesizedType(
        ts.factory.createIntersectionTypeNode([
          ts.factory.createKeywordTypeNode(
            base === 'string' ? ts.SyntaxKind.StringKeyword : ts.SyntaxKind.NumberKeyword,
          ),
          ts.factory.createTypeLiteralNode([]),
        ]),
      ),
    ),
  ]);
}

/** An object that has no properties and may get none. */
function emptyObjectType({ type, properties, additionalProperties, oneOf, anyOf }: JsonObject): TypeNode | undefined {
  const empty = !isObject(properties) || Object.keys(properties).length === 0;
  if (type !== 'object' || additionalProperties !== false || !empty || oneOf || anyOf) return undefined;
  return ts.factory.createTypeReferenceNode('Record', [
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.NeverKeyword),
  ]);
}

/** `['components', 'schemas', 'A']` -> `components["schemas"]["A"]` */
function indexedAccess([root, ...keys]: string[]): TypeNode {
  return keys.reduce<TypeNode>(
    (type, key) =>
      ts.factory.createIndexedAccessTypeNode(
        type,
        ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(key)),
      ),
    ts.factory.createTypeReferenceNode(root ?? ''),
  );
}
