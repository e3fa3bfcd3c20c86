import { type Bundle, isObject, type Json, type JsonObject, reachableSchemas, referencedSchema } from '@eflow/pipeline';
import { camelCase, docComment, header } from './header.js';

/** Each component schema as a JSON Schema (2020-12) that stands on its own, by name. */
export function jsonSchemas(bundle: Bundle): Map<string, JsonObject> {
  return new Map(
    Object.entries(bundle.components.schemas).map(([name, schema]) => {
      const definitions = reachableSchemas(bundle, schema);
      const recursive = definitions.includes(name);
      return [
        name,
        {
          $schema: 'https://json-schema.org/draft/2020-12/schema',
          title: name,
          ...(recursive ? { $ref: `#/$defs/${name}` } : plainSchema(schema)),
          ...(definitions.length > 0 && {
            $defs: Object.fromEntries(
              definitions.map((definition) => [definition, plainSchema(bundle.components.schemas[definition] ?? {})]),
            ),
          }),
        },
      ];
    }),
  );
}

/** The schemas as constants that a bundler can drop one by one; what several use is written once. */
export function jsonSchemasModule(bundle: Bundle, source: string): string {
  const shared = new Set<string>();
  const parts = [...jsonSchemas(bundle)].map(([name, { $defs, ...own }]) => {
    const definitions = isObject($defs) ? Object.keys($defs) : [];
    for (const definition of definitions) shared.add(definition);
    const members = definitions.map((definition) => `  ${JSON.stringify(definition)}: ${definition},\n`).join('');
    const schema = JSON.stringify(own, null, 2).replace(/\n}$/, ',\n');
    const tail = definitions.length > 0 ? `  "$defs": {\n  ${members}  },\n}` : '}';
    const doc = docComment(`JSON Schema of \`${name}\`.`);
    return `${doc}\nexport const ${camelCase(name)}Schema: JsonSchema = ${schema}${tail};\n`;
  });
  const constants = Object.entries(bundle.components.schemas).flatMap(([name, schema]) =>
    shared.has(name) ? [`const ${name}: JsonSchema = ${JSON.stringify(plainSchema(schema), null, 2)};\n`] : [],
  );
  return `${header(source)}
/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

${constants.join('\n')}
${parts.join('\n')}`;
}

/** Without the extensions of OpenAPI; an open enum accepts any value of its type. */
function plainSchema(schema: JsonObject): JsonObject {
  const name = referencedSchema(schema);
  if (name !== undefined) {
    const reference = { $ref: `#/$defs/${name}` };
    if (schema['x-open-enum'] === true) return { anyOf: [reference, { type: 'string' }] };
    return reference;
  }
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => !key.startsWith('x-') && key !== 'discriminator')
      .map(([key, value]) => [key, SUBSCHEMA_MAPS.has(key) ? mapValues(value) : subschemas(key, value)]),
  );
}

const SUBSCHEMA_MAPS = new Set(['properties', 'patternProperties']);
const SUBSCHEMAS = new Set(['items', 'additionalProperties', 'oneOf', 'anyOf', 'allOf', 'not', 'prefixItems']);

function mapValues(value: Json | undefined): Json | undefined {
  return isObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, child]) => [key, isObject(child) ? plainSchema(child) : child]),
      )
    : value;
}

function subschemas(key: string, value: Json | undefined): Json | undefined {
  if (!SUBSCHEMAS.has(key)) return value;
  if (Array.isArray(value)) return value.map((child) => (isObject(child) ? plainSchema(child) : child));
  return isObject(value) ? plainSchema(value) : value;
}
