import { refuseUnknown } from './keywords.js';
import type { Contract, NamedSchema, Operation, Schema, SecurityScheme, Tag } from './model.js';
import { slugOf } from './names.js';
import { child, members, need, needText, type ObjectNode, objectNode, objects, pointerTo, text } from './node.js';
import { readDecisions } from './read-decisions.js';
import { readPath, readSecurity } from './read-operation.js';
import { readSecurityScheme, readServer } from './read-parts.js';
import { readSchema } from './read-schema.js';
import { references } from './references.js';
import { subschemas } from './subschemas.js';

export type * from './model.js';

/**
 * Reads the bundle and the register of decisions. Throws on anything that the pages would not show (an unknown keyword,
 * a webhook), and on a decision about a thing that is not there, naming the place.
 */
export function readContract(bundle: unknown, decisions: unknown): Contract {
  const root = objectNode('#', bundle);
  refuseUnknown('description', root);
  const info = need(root, 'info');
  refuseUnknown('info', info);
  const components = child(root, 'components') ?? objectNode('#/components', {});
  refuseUnknown('set of components', components);
  const schemas = readSchemas(components);
  const security = new Map(
    members(components, 'securitySchemes').map(([name, node]) => [name, readSecurityScheme(name, node)]),
  );
  const around = {
    references: references(root.object),
    servers: objects(root, 'servers').map(readServer),
    security: readSecurity(root),
  };
  const operations = members(root, 'paths').flatMap(([path, item]) => readPath(path, item, around));
  checkReferences(operations, schemas, security);
  return {
    title: needText(info, 'title'),
    version: needText(info, 'version'),
    summary: text(info, 'summary') ?? '',
    description: text(info, 'description') ?? '',
    license: text(child(info, 'license') ?? info, 'name') ?? '',
    servers: around.servers,
    tags: readTags(root, operations),
    operations,
    schemas,
    security,
    decisions: readDecisions(decisions, root.object, knownPointers(operations, schemas, security)),
    bundle: root.object,
  };
}

function readSchemas(components: ObjectNode): Map<string, NamedSchema> {
  return new Map(
    Object.entries(child(components, 'schemas')?.object ?? {}).map(([name, value]) => {
      const schema = readSchema(pointerTo(components.pointer, 'schemas', name), value);
      if (schema.source !== undefined) return [name, { name, schema, source: schema.source }];
      throw new Error(`${schema.pointer}: "x-source" is missing. Every named schema says where it comes from.`);
    }),
  );
}

/** The tags in the order of the document, and after them those that it does not describe. */
function readTags(root: ObjectNode, operations: Operation[]): Tag[] {
  const described = new Map(
    objects(root, 'tags').map((tag) => {
      refuseUnknown('tag', tag);
      return [needText(tag, 'name'), text(tag, 'description') ?? ''];
    }),
  );
  for (const { tag } of operations) if (!described.has(tag)) described.set(tag, '');
  return [...described].map(([name, description]) => ({
    name,
    slug: slugOf(name),
    description,
    operations: operations.filter(({ tag }) => tag === name),
  }));
}

/** Throws on a schema or a kind of key that is named but not described. */
function checkReferences(
  operations: Operation[],
  schemas: Map<string, NamedSchema>,
  security: Map<string, SecurityScheme>,
): void {
  const check = (schema: Schema): void => {
    for (const { pointer, ref } of subschemas(schema)) {
      if (ref !== undefined && !schemas.has(ref))
        throw new Error(`${pointer}/$ref: components/schemas has no "${ref}".`);
    }
  };
  for (const { schema } of schemas.values()) check(schema);
  for (const operation of operations) {
    for (const schema of schemasIn(operation)) check(schema);
    for (const name of operation.security.flat()) {
      if (!security.has(name))
        throw new Error(`${operation.pointer}/security: components/securitySchemes has no "${name}".`);
    }
  }
}

/** Every schema that the operation is described with. */
export function schemasIn({ parameters, request, responses }: Operation): Schema[] {
  const content = [...(request?.content ?? []), ...responses.flatMap((response) => response.content)];
  const headers = responses.flatMap((response) => response.headers);
  return [...[...parameters, ...headers].map(({ schema }) => schema), ...content.flatMap(({ schema }) => schema ?? [])];
}

/** All that a decision can be about. */
function knownPointers(
  operations: Operation[],
  schemas: Map<string, NamedSchema>,
  security: Map<string, SecurityScheme>,
): Set<string> {
  const written = [...[...schemas.values()].map(({ schema }) => schema), ...operations.flatMap(schemasIn)];
  return new Set([
    '#/servers',
    ...[...security.values()].map(({ pointer }) => pointer),
    ...written.flatMap((schema) => subschemas(schema).map(({ pointer }) => pointer)),
    ...operations.flatMap(({ pointer, parameters, request, responses }) => [
      pointer,
      ...parameters.map((parameter) => parameter.pointer),
      ...(request === undefined ? [] : [request.pointer]),
      ...[...(request?.content ?? []), ...responses.flatMap(({ content }) => content)].flatMap(({ examples }) =>
        examples.map((example) => example.pointer),
      ),
      ...responses.flatMap((response) => [response.pointer, ...response.headers.map((header) => header.pointer)]),
    ]),
  ]);
}
