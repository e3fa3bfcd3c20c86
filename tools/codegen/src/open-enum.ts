import { type Bundle, type Json, type JsonObject, referencedSchema } from '@eflow/bundle';

/** A place of a response where an enum stands that may gain values: `x-open-enum` beside the `$ref` of the enum. */
export interface OpenEnum {
  name: string;
  /** Type of the values: known ones and those to come. */
  type: Json;
  values: Json[];
  /** Name of the schema that lists the values: `name`, or the last one of the references that begin there. */
  listedIn: string;
}

export function openEnum(bundle: Bundle, schema: JsonObject): OpenEnum | undefined {
  if (schema['x-open-enum'] !== true) return undefined;
  const name = referencedSchema(schema);
  if (name === undefined) throw new Error('`x-open-enum` must stand beside a reference to an enum.');
  const listedIn = lastReference(bundle, name);
  const { type, enum: values } = bundle.components.schemas[listedIn] ?? {};
  if (type === undefined || !Array.isArray(values))
    throw new Error(`\`x-open-enum\` stands beside a reference to ${name}, which is not an enum with a type.`);
  return { name, type, values, listedIn };
}

/** Name of the schema at the end of a chain of references. */
function lastReference(bundle: Bundle, name: string): string {
  const next = referencedSchema(bundle.components.schemas[name] ?? {});
  return next === undefined ? name : lastReference(bundle, next);
}
