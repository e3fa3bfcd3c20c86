export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json | undefined;
}

/** A bundled description, as far as the tools read it. */
export interface Bundle extends JsonObject {
  info: JsonObject;
  paths: JsonObject;
  components: JsonObject & { schemas: Record<string, JsonObject> };
}

export interface Operation {
  id: string;
  method: string;
  path: string;
  object: JsonObject;
}

const SCHEMAS = '#/components/schemas/';
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Reads a bundle; throws when the text is no bundled description. */
export function parseBundle(text: string): Bundle {
  const bundle: unknown = JSON.parse(text);
  if (isBundle(bundle)) return bundle;
  throw new Error('Not a bundled OpenAPI description: info, paths or components.schemas is missing.');
}

export function isBundle(value: unknown): value is Bundle {
  return (
    isObject(value) &&
    isObject(value['info']) &&
    isObject(value['paths']) &&
    isObject(value['components']) &&
    isObject(value['components']['schemas']) &&
    Object.values(value['components']['schemas']).every(isObject)
  );
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object itself, or an empty one in the place of anything else. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** Name of the component schema that a `$ref` names, if it names one. */
export function referencedSchema(node: JsonObject): string | undefined {
  const target = node['$ref'];
  return typeof target === 'string' && target.startsWith(SCHEMAS) ? target.slice(SCHEMAS.length) : undefined;
}

/** Every operation, in the order of the paths. */
export function operationsOf(bundle: Bundle): Operation[] {
  return Object.entries(bundle.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const object = objectOf(item)[method];
      return isObject(object) ? [{ id: String(object['operationId']), method, path, object }] : [];
    }),
  );
}

/** The schemas that `node` consists of: all that it refers to, and all that those refer to, each once. */
export function reachableSchemas(bundle: Bundle, node: Json | undefined): string[] {
  const names = new Set<string>();
  const follow = (part: Json | undefined): void => {
    if (Array.isArray(part)) part.forEach(follow);
    if (!isObject(part)) return;
    const target = referencedSchema(part);
    if (target !== undefined && !names.has(target)) {
      names.add(target);
      follow(bundle.components.schemas[target]);
    }
    Object.values(part).forEach(follow);
  };
  follow(node);
  return [...names];
}
