import { type Bundle, type JsonObject, objectOf } from './bundle.js';

/** The component that `node` refers to, or `node` itself. */
export function resolved(bundle: Bundle, node: unknown): JsonObject {
  const object = objectOf(node);
  const [, kind = '', name = ''] = /^#\/components\/(\w+)\/(.+)$/.exec(String(object['$ref'])) ?? [];
  return name === '' ? object : resolved(bundle, objectOf(bundle.components[kind])[name]);
}

/** The JSON media type of a request body or a response, which may be a reference. */
export function mediaType(bundle: Bundle, body: unknown): JsonObject {
  return objectOf(objectOf(resolved(bundle, body)['content'])['application/json']);
}
