import { type Bundle, type Json, type JsonObject, referencedSchema } from '@eflow/pipeline';

/** A place of a response where an enum stands that may gain values: `x-open-enum` beside the `$ref` of the enum. */
export interface OpenEnum {
  name: string;
  /** Type of the values: known ones and those to come. */
  type: Json;
  values: Json[];
}

export function openEnum(bundle: Bundle, schema: JsonObject): OpenEnum | undefined {
  if (schema['x-open-enum'] !== true) return undefined;
  const name = referencedSchema(schema);
  if (name === undefined) throw new Error('`x-open-enum` must stand beside a reference to an enum.');
  const { type, enum: values } = resolved(bundle, name);
  if (type === undefined || !Array.isArray(values))
    throw new Error(`\`x-open-enum\` stands beside a reference to ${name}, which is not an enum with a type.`);
  return { name, type, values };
}

/** The schema at the end of a chain of references. */
function resolved(bundle: Bundle, name: string): JsonObject {
  const schema = bundle.components.schemas[name] ?? {};
  const next = referencedSchema(schema);
  return next === undefined ? schema : resolved(bundle, next);
}
