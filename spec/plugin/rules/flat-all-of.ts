import { mergeAllOf } from '../merge-all-of.js';
import type { Context, JsonObject, Visitor } from '../redocly.js';

/** An `allOf` can be merged into one object: the bundle has no `allOf`, and bundling fails without saying where. */
export function flatAllOf(): Visitor {
  const merged = new WeakMap<JsonObject, JsonObject>();
  return {
    Schema: {
      leave(schema: JsonObject, context: Context) {
        const flat = mergeAllOf(schema, context, (part) => merged.get(part) ?? part);
        if (flat) merged.set(schema, flat);
      },
    },
  };
}
