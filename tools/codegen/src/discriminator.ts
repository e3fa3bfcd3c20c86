import { type Bundle, type Json, type JsonObject, objectOf, referencedSchema } from '@eflow/bundle';

/**
 * Refuses a discriminator that says other than its alternatives do. Types and checks tell the alternatives apart by the
 * `const` or `enum` in each; OpenAPI, by `mapping` or, without one, by the name of the schema. Both must agree.
 */
export function checkDiscriminator(bundle: Bundle, schema: JsonObject): void {
  const { propertyName, mapping } = objectOf(schema['discriminator']);
  const property = String(propertyName);
  for (const alternative of [schema['oneOf'] ?? []].flat()) {
    const name = referencedSchema(objectOf(alternative));
    if (name === undefined) throw new Error('The alternatives of a discriminator must be references to schemas.');
    const own = valuesOf(objectOf(objectOf(bundle.components.schemas[name]?.['properties'])[property]));
    if (own === undefined)
      throw new Error(`A discriminator needs a \`const\` or an \`enum\` at \`${property}\` of ${name}.`);
    const mapped = valuesFor(name, objectOf(mapping));
    if (own.join() !== mapped.join())
      throw new Error(
        `The discriminator leads to ${name} for ${listed(mapped)}, but its \`${property}\` is ${listed(own)}.`,
      );
  }
}

function valuesOf({ const: value, enum: values }: JsonObject): Json[] | undefined {
  if (value !== undefined) return [value];
  return Array.isArray(values) ? values.toSorted() : undefined;
}

/** The values that lead to the schema `name`. */
function valuesFor(name: string, mapping: JsonObject): string[] {
  const values = Object.keys(mapping).filter((value) =>
    [name, `#/components/schemas/${name}`].includes(String(mapping[value])),
  );
  return values.length > 0 ? values.toSorted() : [name];
}

function listed(values: Json[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ');
}
