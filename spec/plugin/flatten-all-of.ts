import { type Context, isObject, type JsonObject, type Visitor } from './redocly.js';

const ALLOWED_IN_PART = new Set(['type', 'properties', 'required', 'description', 'x-source']);

/**
 * Replaces an `allOf` of plain objects by one object, so that no reader of the bundle has to merge schemas: generators
 * disagree on `required` beside `allOf`, and the check of examples for undocumented fields does not look through it.
 */
export function flattenAllOf(): Visitor {
  return { Schema: { leave: flatten } };
}

function flatten(schema: JsonObject, context: Context): void {
  const parts = schema['allOf'];
  if (!Array.isArray(parts)) return;
  const properties: JsonObject = {};
  const required = new Set<string>();
  for (const [index, part] of [...parts, { properties: schema['properties'], required: schema['required'] }].entries()) {
    const resolved = context.resolve(part).node;
    const refuse = (why: string) =>
      context.report({
        message: `Cannot flatten this part of allOf: ${why}.`,
        location: context.location.child(['allOf', index]),
      });
    if (!isObject(resolved)) return refuse('it is not a schema');
    const foreign = Object.keys(resolved).find((key) => !ALLOWED_IN_PART.has(key));
    if (foreign !== undefined) return refuse(`it has \`${foreign}\`; only plain objects can be merged`);
    for (const [name, property] of Object.entries(resolved['properties'] ?? {})) {
      if (name in properties) return refuse(`the property \`${name}\` is in an earlier part, too`);
      properties[name] = structuredClone(property);
    }
    for (const name of Array.isArray(resolved['required']) ? resolved['required'] : []) required.add(String(name));
  }
  delete schema['allOf'];
  schema['type'] = 'object';
  schema['properties'] = properties;
  if (required.size > 0) schema['required'] = Object.keys(properties).filter((name) => required.has(name));
}
