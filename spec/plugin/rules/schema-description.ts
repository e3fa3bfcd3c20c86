import type { Context, JsonObject, Visitor } from '../redocly.js';

/** Every schema has a description: what it means, in which unit, what it depends on. Parts of `allOf` have none of their own. */
export function schemaDescription(): Visitor {
  return {
    Schema(schema: JsonObject, { location, report }: Context) {
      const { pointer } = location;
      const described = typeof schema['description'] === 'string' && schema['description'].trim() !== '';
      // Parameters and headers carry the description themselves.
      if (described || /\/allOf\/\d+$/.test(pointer) || pointer === '#/schema') return;
      report({ message: 'This schema has no description.', location });
    },
  };
}
