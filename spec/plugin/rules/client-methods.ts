import type { Context, JsonObject, Visitor } from '../redocly.js';

/** Two operations of a tag cannot share a method of the clients. */
export function clientMethods(): Visitor {
  const taken = new Map<string, string>();
  return {
    Operation(operation: JsonObject, { location, report }: Context) {
      const { 'x-client-method': method, tags, operationId } = operation;
      if (typeof method !== 'string' || !Array.isArray(tags)) return;
      const place = `${tags[0]} ${method}`;
      const other = taken.get(place);
      if (other !== undefined)
        report({
          message: `\`${other}\` of the tag \`${tags[0]}\` has the method \`${method}\` already.`,
          location: location.child('x-client-method'),
        });
      taken.set(place, String(operationId));
    },
  };
}
