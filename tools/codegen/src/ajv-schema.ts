import { type Bundle, isObject, type Json, type JsonObject, objectOf, referencedSchema } from '@eflow/bundle';
import { checkDiscriminator } from './discriminator.js';
import { openEnum } from './open-enum.js';

/** Name of the form of a schema that notes nothing. */
export const tolerant = (name: string): string => `${name}-tolerant`;

const ASSERTIONS = new Set([
  ...['type', 'enum', 'const', 'required', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['minLength', 'maxLength', 'pattern', 'minItems', 'maxItems', 'minProperties', 'maxProperties'],
]);
const ANNOTATIONS = new Set(['title', 'description', 'default', 'example', 'examples', 'format', 'deprecated']);
/** Keywords each of which names the fields of an object, or leads to schemas that do. */
const SHAPES = ['$ref', 'properties', 'oneOf', 'anyOf'];

/**
 * A schema of the contract as Ajv is to compile it. Below `anyOf`, and `oneOf` without a discriminator, nothing is noted:
 * there, a note would make the branch fail that the value belongs to. Nor are fields noted where two shapes stand beside
 * each other, because neither knows all of them.
 */
export function ajvSchema(bundle: Bundle, schema: JsonObject, noting: boolean): JsonObject {
  const open = openEnum(bundle, schema);
  const discriminator = schema['discriminator'];
  const notingHere = noting && SHAPES.filter((key) => key in schema).length < 2;
  const convert = (value: Json | undefined, notingBelow: boolean) =>
    isObject(value) ? ajvSchema(bundle, value, notingBelow) : (value ?? null);
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key.startsWith('x-') || ANNOTATIONS.has(key)) continue;
    if (ASSERTIONS.has(key)) result[key] = value;
    else if (key === '$ref') result[key] = reference(schema, notingHere);
    else if (key === 'properties') result[key] = properties(value, (child) => convert(child, noting));
    else if (key === 'items' || key === 'additionalProperties') result[key] = convert(value, noting);
    else if (key === 'oneOf' && Array.isArray(value))
      result[key] = value.map((child) => convert(child, notingHere && discriminator !== undefined));
    else if (key === 'anyOf' && Array.isArray(value)) result[key] = value.map((child) => convert(child, false));
    else if (key === 'discriminator') result[key] = { propertyName: objectOf(value)['propertyName'] };
    else
      throw new Error(
        `The validators do not know the keyword \`${key}\`; teach it to tools/codegen/src/ajv-schema.ts.`,
      );
  }
  if (open) {
    const { $ref: _, ...beside } = result;
    return { ...beside, type: open.type, ...(noting && { knownValues: open.listedIn }) };
  }
  if (discriminator !== undefined) {
    checkDiscriminator(bundle, schema);
    // Ajv looks at the alternatives of objects only, and would accept anything else.
    return { ...result, type: 'object' };
  }
  const fieldsNoted = notingHere && isObject(schema['properties']) && !('additionalProperties' in schema);
  return fieldsNoted ? { ...result, knownProperties: Object.keys(objectOf(schema['properties'])) } : result;
}

function reference(schema: JsonObject, noting: boolean): string {
  const name = referencedSchema(schema);
  if (name === undefined) throw new Error(`\`${schema['$ref']}\` is not a schema of the components.`);
  return noting ? name : tolerant(name);
}

function properties(value: Json | undefined, convert: (child: Json | undefined) => Json): JsonObject {
  const entries = Object.entries(objectOf(value));
  // `__proto__`, `constructor` and the like: compiled code could not tell them from what the prototype has.
  const inherited = entries.find(([name]) => name in Object.prototype);
  if (inherited) throw new Error(`The validators cannot check a property \`${inherited[0]}\`: every object has one.`);
  return Object.fromEntries(entries.map(([name, child]) => [name, convert(child)]));
}
