import { type Bundle, objectOf, referencedSchema } from '@eflow/pipeline';

/** Where the bundle describes what stands at `path` in a value of the schema `name`, or where it would if it did. */
export function schemaPlace(bundle: Bundle, name: string, path: readonly (string | number)[]): string {
  let schema = objectOf(bundle.components.schemas[name]);
  let place = `#/components/schemas/${name}`;
  for (const segment of path) {
    const child = typeof segment === 'number' ? schema['items'] : objectOf(schema['properties'])[segment];
    if (child === undefined) return typeof segment === 'string' ? `${place}/properties/${segment}` : place;
    const target = referencedSchema(objectOf(child));
    if (typeof segment === 'string') place = `${place}/properties/${segment}`;
    schema = objectOf(target === undefined ? child : bundle.components.schemas[target]);
    // A member of a named schema is described there, the reference itself where it stands.
    if (target !== undefined && segment !== path.at(-1)) place = `#/components/schemas/${target}`;
  }
  return place;
}
