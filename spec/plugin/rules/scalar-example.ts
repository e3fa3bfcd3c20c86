import type { Context, JsonObject, Visitor } from '../redocly.js';

const SCALARS = new Set(['string', 'number', 'integer', 'boolean']);

/** Every scalar has an example, wherever it stands: property, list item, parameter or header. */
export function scalarExample(): Visitor {
  return {
    Schema(schema: JsonObject, { location, report }: Context) {
      const { type, examples } = schema;
      if (typeof type !== 'string' || !SCALARS.has(type)) return;
      if (!Array.isArray(examples) || examples.length === 0)
        report({
          message: `This ${type} has no example.`,
          location: location.child('type').key(),
        });
    },
  };
}
