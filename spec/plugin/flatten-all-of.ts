import { mergeAllOf } from './merge-all-of.js';
import type { Context, JsonObject, Visitor } from './redocly.js';

/**
 * Replaces an `allOf` of plain objects by one object, so that no reader of the bundle has to merge schemas: generators
 * disagree on `required` beside `allOf`, and the check of examples for undocumented fields does not look through it.
 */
export function flattenAllOf(): Visitor {
  return {
    Schema: {
      leave(schema: JsonObject, context: Context) {
        const merged = mergeAllOf(schema, context, (part) => part);
        if (!merged) return;
        delete schema['allOf'];
        Object.assign(schema, merged);
      },
    },
  };
}
