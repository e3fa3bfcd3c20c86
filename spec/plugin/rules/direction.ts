import { type Context, isObject, type JsonObject, type Location, type Visitor } from '../redocly.js';

type Direction = 'request' | 'response';
type Check = (schema: JsonObject, context: Context, direction: Direction) => void;

/** Request objects are closed, so that a misspelled field is refused. */
export function requestClosed(): Visitor {
  return onBodySchemas((schema, { location, report }, direction) => {
    if (direction === 'request' && isObjectSchema(schema) && schema['additionalProperties'] !== false)
      report({ message: 'An object in a request is closed: add `additionalProperties: false`.', location });
  });
}

/** Response objects are open, so that a field which the vendor adds breaks nobody. */
export function responseOpen(): Visitor {
  return onBodySchemas((schema, { location, report }, direction) => {
    if (direction === 'response' && isObjectSchema(schema) && 'additionalProperties' in schema)
      report({
        message: 'An object in a response is open: leave out `additionalProperties`.',
        location: location.child('additionalProperties').key(),
      });
  });
}

/** Enums are open in responses (`x-open-enum` beside the `$ref`) and closed in requests. */
export function openEnums(): Visitor {
  return onBodySchemas((schema, { location, report, resolve }, direction) => {
    const children: [string[], unknown][] = [
      ...Object.entries(isObject(schema['properties']) ? schema['properties'] : {}).map(
        ([name, child]): [string[], unknown] => [['properties', name], child],
      ),
      [['items'], schema['items']],
    ];
    for (const [path, child] of children) {
      if (!isObject(child)) continue;
      const target = resolve(child).node;
      if (!isObject(target) || !Array.isArray(target['enum'])) continue;
      const open = child['x-open-enum'] === true;
      if (direction === 'response' && !open)
        report({ message: 'An enum in a response is open: add `x-open-enum: true`.', location: location.child(path) });
      if (direction === 'request' && open)
        report({ message: 'An enum in a request is closed: leave out `x-open-enum`.', location: location.child(path) });
    }
  });
}

/**
 * Calls `check` once for each schema that a request or a response body consists of. Nested visitors would see the first
 * level only.
 */
function onBodySchemas(check: Check): Visitor {
  const visitContent = (direction: Direction) => {
    const seen = new Set<unknown>();
    const visit = (node: unknown, at: Location, context: Context): void => {
      const { node: schema, location = at } = isObject(node) && '$ref' in node ? context.resolve(node) : { node };
      if (!isObject(schema) || seen.has(schema)) return;
      seen.add(schema);
      check(schema, { ...context, location }, direction);
      for (const [name, child] of Object.entries(isObject(schema['properties']) ? schema['properties'] : {}))
        visit(child, location.child(['properties', name]), context);
      for (const key of ['items', 'additionalProperties']) visit(schema[key], location.child(key), context);
      for (const key of ['oneOf', 'anyOf', 'prefixItems']) {
        const members = schema[key];
        for (const [index, child] of Array.isArray(members) ? members.entries() : [])
          visit(child, location.child([key, index]), context);
      }
    };
    return (body: JsonObject, context: Context) => {
      for (const [type, media] of Object.entries(isObject(body['content']) ? body['content'] : {}))
        if (isObject(media)) visit(media['schema'], context.location.child(['content', type, 'schema']), context);
    };
  };
  return { RequestBody: visitContent('request'), Response: visitContent('response') };
}

function isObjectSchema(schema: JsonObject): boolean {
  return schema['type'] === 'object' || isObject(schema['properties']);
}
