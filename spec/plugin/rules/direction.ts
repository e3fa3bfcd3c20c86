import { type Context, isObject, type JsonObject, type Location, type Visitor } from '../redocly.js';

type Direction = 'request' | 'response';

/** A schema where it is used. `use` is `schema` itself, or the `$ref` to it with its siblings. */
interface Use {
  use: JsonObject;
  usedAt: Location;
  schema: JsonObject;
  location: Location;
}
type Check = (use: Use, direction: Direction, report: Context['report']) => void;

/** Request objects are closed, so that a misspelled field is refused. */
export function requestClosed(): Visitor {
  return onPayloads(({ schema, location }, direction, report) => {
    if (direction === 'request' && isObjectSchema(schema) && schema['additionalProperties'] !== false)
      report({
        message: 'An object in a request is closed: add `additionalProperties: false`.',
        location,
      });
  });
}

/** Response objects are open, so that a field which the vendor adds breaks nobody. */
export function responseOpen(): Visitor {
  return onPayloads(({ schema, location }, direction, report) => {
    if (direction === 'response' && isObjectSchema(schema) && 'additionalProperties' in schema)
      report({
        message: 'An object in a response is open: leave out `additionalProperties`.',
        location: location.child('additionalProperties').key(),
      });
  });
}

/** Enums are open in responses (`x-open-enum` beside the `$ref`) and closed in requests. */
export function openEnums(): Visitor {
  return onPayloads(({ use, usedAt, schema }, direction, report) => {
    if (!Array.isArray(schema['enum'])) return;
    const open = use['x-open-enum'] === true;
    if (direction === 'response' && !open)
      report({
        message: 'An enum in a response is open: add `x-open-enum: true`.',
        location: usedAt,
      });
    if (direction === 'request' && open)
      report({
        message: 'An enum in a request is closed: leave out `x-open-enum`.',
        location: usedAt,
      });
  });
}

/**
 * Calls `check` for each use of a schema in a parameter, a request body or a response body. Nested visitors would see
 * the first level only.
 */
function onPayloads(check: Check): Visitor {
  const walker = (direction: Direction) => {
    const seen = new Set<unknown>();
    const visit = (use: unknown, usedAt: Location, context: Context): void => {
      if (!isObject(use)) return;
      const { node: schema, location = usedAt } = '$ref' in use ? context.resolve(use) : { node: use };
      if (!isObject(schema)) return;
      check({ use, usedAt, schema, location }, direction, context.report);
      if (seen.has(schema)) return;
      seen.add(schema);
      for (const [name, child] of Object.entries(isObject(schema['properties']) ? schema['properties'] : {}))
        visit(child, location.child(['properties', name]), context);
      for (const key of ['items', 'additionalProperties']) visit(schema[key], location.child(key), context);
      for (const key of ['oneOf', 'anyOf', 'prefixItems']) {
        const members = schema[key];
        for (const [index, child] of Array.isArray(members) ? members.entries() : [])
          visit(child, location.child([key, index]), context);
      }
    };
    return visit;
  };
  const inBody = (visit: ReturnType<typeof walker>) => (body: JsonObject, context: Context) => {
    for (const [type, media] of Object.entries(isObject(body['content']) ? body['content'] : {}))
      if (isObject(media)) visit(media['schema'], context.location.child(['content', type, 'schema']), context);
  };
  const request = walker('request');
  return {
    Parameter(parameter: JsonObject, context: Context) {
      request(parameter['schema'], context.location.child('schema'), context);
    },
    RequestBody: inBody(request),
    Response: inBody(walker('response')),
  };
}

function isObjectSchema(schema: JsonObject): boolean {
  return schema['type'] === 'object' || isObject(schema['properties']);
}
