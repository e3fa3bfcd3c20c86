import type { Context, JsonObject, Visitor } from '../redocly.js';

/** Parameters and headers carry the description themselves, in a file of their own or among the components. */
const CARRIED = /^#\/(components\/(parameters|headers)\/[^/]+\/)?schema$/;

/** Every schema has a description: what it means, in which unit, what it depends on. Parts of `allOf` have none of their own. */
export function schemaDescription(): Visitor {
  return {
    Schema(schema: JsonObject, { location, report }: Context) {
      const { pointer } = location;
      const described = typeof schema['description'] === 'string' && schema['description'].trim() !== '';
      if (described || /\/allOf\/\d+$/.test(pointer) || CARRIED.test(pointer)) return;
      report({ message: 'This schema has no description.', location });
    },
  };
}
