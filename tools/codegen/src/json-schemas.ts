import { type Bundle, isObject, type Json, type JsonObject, reachableSchemas, referencedSchema } from '@eflow/bundle';
import { camelCase, docComment, header, type JavaScript } from './header.js';
import { openEnum } from './open-enum.js';

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
          ...(recursive ? { $ref: `#/$defs/${name}` } : plainSchema(bundle, schema)),
          ...(definitions.length > 0 && {
            $defs: Object.fromEntries(
              definitions.map((definition) => [
                definition,
                plainSchema(bundle, bundle.components.schemas[definition] ?? {}),
              ]),
            ),
          }),
        },
      ];
    }),
  );
}

/** The schemas as constants that a bundler can drop one by one; what several use is written once. */
export function jsonSchemasModule(bundle: Bundle, source: string): JavaScript {
  const shared = new Set<string>();
  const parts = [...jsonSchemas(bundle)].map(([name, { $defs, ...own }]) => {
    const definitions = isObject($defs) ? Object.keys($defs) : [];
    for (const definition of definitions) shared.add(definition);
    const members = definitions.map((definition) => `    ${JSON.stringify(definition)}: ${definition},\n`).join('');
    const schema = JSON.stringify(own, null, 2).replace(/\n}$/, ',\n');
    const tail = definitions.length > 0 ? `  "$defs": {\n${members}  },\n}` : '}';
    return `export const ${constant(name)} = ${schema}${tail};\n`;
  });
  const constants = Object.entries(bundle.components.schemas).flatMap(([name, schema]) =>
    shared.has(name) ? [`const ${name} = ${JSON.stringify(plainSchema(bundle, schema), null, 2)};\n`] : [],
  );
  const declarations = Object.keys(bundle.components.schemas).map(
    (name) => `${docComment(`JSON Schema of \`${name}\`.`)}\nexport declare const ${constant(name)}: JsonSchema;\n`,
  );
  return {
    code: `${header(source)}\n${constants.join('\n')}\n${parts.join('\n')}`,
    declarations: `${header(source)}
/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

${declarations.join('\n')}`,
  };
}

const constant = (name: string): string => `${camelCase(name)}Schema`;

/** Without the extensions of OpenAPI; an open enum accepts any value of its type. */
function plainSchema(bundle: Bundle, schema: JsonObject): JsonObject {
  const name = referencedSchema(schema);
  const open = openEnum(bundle, schema);
  const own = Object.entries(schema)
    .filter(([key]) => !key.startsWith('x-') && key !== 'discriminator' && (key !== '$ref' || name === undefined))
    .map(([key, value]) => [key, SUBSCHEMA_MAPS.has(key) ? mapValues(bundle, value) : subschemas(bundle, key, value)]);
  const reference = name !== undefined && { $ref: `#/$defs/${name}` };
  return { ...Object.fromEntries(own), ...(open ? { anyOf: [reference, { type: open.type }] } : reference) };
}

const SUBSCHEMA_MAPS = new Set(['properties', 'patternProperties']);
const SUBSCHEMAS = new Set(['items', 'additionalProperties', 'oneOf', 'anyOf', 'allOf', 'not', 'prefixItems']);

function mapValues(bundle: Bundle, value: Json | undefined): Json | undefined {
  return isObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, child]) => [key, isObject(child) ? plainSchema(bundle, child) : child]),
      )
    : value;
}

function subschemas(bundle: Bundle, key: string, value: Json | undefined): Json | undefined {
  if (!SUBSCHEMAS.has(key)) return value;
  if (Array.isArray(value)) return value.map((child) => (isObject(child) ? plainSchema(bundle, child) : child));
  return isObject(value) ? plainSchema(bundle, value) : value;
}
