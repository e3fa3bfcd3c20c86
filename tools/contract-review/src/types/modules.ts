import { typesModule } from '@eflow/codegen';
import { isObject, objectOf, parseBundle } from '@eflow/pipeline';
import type { JsonObject } from '../change.js';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const REFERENCE = /\bcomponents\["(\w+)"\]\["((?:[^"\\]|\\.)*)"\]/g;

/** The declarations that are generated from a document. */
export function declarations(document: JsonObject): Promise<string> {
  return typesModule(parseBundle(JSON.stringify(complete(document))), 'a document');
}

/** The same without comments: two of them are equal when only words differ. */
export function withoutComments(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^\s*(\/\*\*|\*)/.test(line))
    .join('\n');
}

/**
 * The declarations of the revision, with every component that the base has too taken from the base. So each component
 * differs from its base by what was changed in it, not by what was changed in a component that it refers to.
 */
export function overBase(text: string, base: JsonObject): string {
  const components = objectOf(base['components']);
  const body = text.replaceAll(REFERENCE, (reference, kind: string, name: string) =>
    objectOf(components[kind])[JSON.parse(`"${name}"`)] === undefined ? reference : `base.${reference}`,
  );
  return `import type * as base from './base.js';\n${body}`;
}

/** What the generator needs and OpenAPI leaves free: a map of schemas, and an id for each operation. */
function complete(document: JsonObject): JsonObject {
  const components = objectOf(document['components']);
  return {
    ...document,
    info: objectOf(document['info']),
    components: { ...components, schemas: objectOf(components['schemas']) },
    paths: Object.fromEntries(
      Object.entries(objectOf(document['paths'])).map(([path, item]) => [path, withIds(path, objectOf(item))]),
    ),
  };
}

function withIds(path: string, item: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(item).map(([method, operation]) => [
      method,
      METHODS.includes(method) && isObject(operation)
        ? { operationId: `${method.toUpperCase()} ${path}`, ...operation }
        : operation,
    ]),
  );
}
