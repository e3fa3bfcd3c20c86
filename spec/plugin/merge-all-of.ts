import { type Context, isObject, type JsonObject, type Location } from './redocly.js';

const ALLOWED_IN_PART = new Set(['type', 'properties', 'required', 'description', 'x-source']);

/**
 * The one object that the `allOf` of `schema` stands for. Only plain objects can be merged; anything else is reported,
 * and then there is no result. `flat` gives a part that has an `allOf` of its own in its merged form.
 */
export function mergeAllOf(
  schema: JsonObject,
  { location, report, resolve }: Context,
  flat: (part: JsonObject) => JsonObject,
): JsonObject | undefined {
  const { allOf, ...own } = schema;
  if (!Array.isArray(allOf)) return undefined;
  const properties: JsonObject = {};
  const required = new Set<string>();
  const add = (part: JsonObject, at: Location): boolean => {
    const refuse = (why: string) => {
      report({
        message: `Cannot flatten this part of allOf: ${why}.`,
        location: at,
      });
      return false;
    };
    const foreign = Object.keys(part).find((key) => !ALLOWED_IN_PART.has(key));
    if (foreign !== undefined) return refuse(`it has \`${foreign}\`; only plain objects can be merged`);
    const { type = 'object' } = part;
    if (type !== 'object') return refuse(`its type is \`${type}\`; only plain objects can be merged`);
    for (const [name, property] of Object.entries(part['properties'] ?? {})) {
      if (Object.hasOwn(properties, name)) return refuse(`the property \`${name}\` is in an earlier part, too`);
      properties[name] = structuredClone(property);
    }
    for (const name of Array.isArray(part['required']) ? part['required'] : []) required.add(String(name));
    return true;
  };
  for (const [index, part] of allOf.entries()) {
    const resolved = resolve(part).node;
    // A `$ref` that leads nowhere is reported as such.
    if (!isObject(resolved) || !add(flat(resolved), location.child(['allOf', index]))) return undefined;
  }
  const last = { properties: own['properties'], required: own['required'] };
  if (!add(last, location.child('properties').key())) return undefined;
  const merged: JsonObject = { ...own, type: 'object', properties };
  if (required.size > 0) merged['required'] = Object.keys(properties).filter((name) => required.has(name));
  return merged;
}
