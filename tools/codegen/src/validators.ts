import { type Bundle, isObject, type Json, type JsonObject, objectOf, referencedSchema } from '@eflow/pipeline';
import { _, Ajv, type CodeKeywordDefinition, type KeywordCxt } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { camelCase, docComment, header } from './header.js';

/** The check functions: code that Ajv compiled beforehand, so that nothing is evaluated at run time. */
export function checksModule(bundle: Bundle, source: string): string {
  const ajv = new Ajv({
    allErrors: true,
    discriminator: true,
    inlineRefs: false,
    // The validators word their messages themselves; see validator.ts of the contract package.
    messages: false,
    validateFormats: false,
    loopEnum: Number.POSITIVE_INFINITY,
    code: { source: true, esm: true, lines: true },
    keywords: [knownProperties, knownValues],
  });
  const names = Object.keys(bundle.components.schemas);
  for (const name of names) {
    ajv.addSchema(forAjv(bundle, bundle.components.schemas[name] ?? {}, true), name);
    ajv.addSchema(forAjv(bundle, bundle.components.schemas[name] ?? {}, false), tolerant(name));
  }
  const exports = Object.fromEntries(names.map((name) => [camelCase(name), name]));
  const code = withoutRequire(standalone.default(ajv, exports))
    .replace(/^"use strict";/, '')
    .replaceAll(/export const (\w+) = (validate\d+);/g, 'export const $1: Check = $2;');
  return `// @ts-nocheck: compiled code\n${header(source)}\nimport type { Check } from '../validator.js';\n\n${code}`;
}

/** The validators by name, each of which a bundler can drop on its own. */
export function validatorsModule(bundle: Bundle, source: string): string {
  const names = Object.keys(bundle.components.schemas);
  const validators = names.map((name) => {
    const doc = docComment(`Checks that a value is what the contract calls \`${name}\`.`);
    const variable = `${camelCase(name)}Validator`;
    return `${doc}\nexport const ${variable}: Validator<${name}> = /* @__PURE__ */ createValidator<${name}>(checks.${camelCase(name)});\n`;
  });
  return `${header(source)}
import { createValidator, type Validator } from '../validator.js';
import * as checks from './checks.js';
import type { ${names.join(', ')} } from './index.js';

export type { Issue, Report, Validator } from '../validator.js';

${validators.join('\n')}`;
}

/** Refuses nothing: notes each property that the contract does not name. */
const knownProperties: CodeKeywordDefinition = {
  keyword: 'knownProperties',
  type: 'object',
  schemaType: 'array',
  error: {
    message: 'unknown property',
    params: ({ params }) => _`{additionalProperty: ${params['property']}}`,
  },
  code(context: KeywordCxt) {
    const { gen, data, schema } = context;
    const names: string[] = schema;
    gen.forIn('key', data, (key) => {
      context.setParams({ property: key });
      const unknown = names.reduce((condition, name) => _`${condition} && ${key} !== ${name}`, _`true`);
      gen.if(unknown, () => context.error());
    });
  },
};

/** Refuses nothing: notes a string that is none of the values that the contract lists. */
const knownValues: CodeKeywordDefinition = {
  keyword: 'knownValues',
  type: ['string', 'number'],
  schemaType: 'array',
  error: {
    message: 'unknown value',
    params: ({ schemaCode }) => _`{allowedValues: ${schemaCode}}`,
  },
  code(context: KeywordCxt) {
    const { data, schemaCode } = context;
    context.fail(_`!${schemaCode}.includes(${data})`);
  },
};

/** Name of the form of a schema that notes nothing. */
const tolerant = (name: string) => `${name}-tolerant`;

const SCHEMA_LISTS = new Set(['oneOf', 'anyOf']);
const ASSERTIONS = new Set([
  ...['type', 'enum', 'const', 'required', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['minLength', 'maxLength', 'pattern', 'minItems', 'maxItems', 'minProperties', 'maxProperties'],
]);
const ANNOTATIONS = new Set(['title', 'description', 'default', 'example', 'examples', 'format', 'deprecated', '$ref']);

/**
 * A schema of the contract as Ajv is to compile it. Below `oneOf` and `anyOf` nothing is noted: there, a note would make
 * the branch fail that the value belongs to.
 */
function forAjv(bundle: Bundle, schema: JsonObject, noting: boolean): JsonObject {
  const name = referencedSchema(schema);
  if (name !== undefined) {
    if (schema['x-open-enum'] !== true) return { $ref: noting ? name : tolerant(name) };
    const { type = 'string', enum: values = [] } = bundle.components.schemas[name] ?? {};
    return noting ? { type, knownValues: values } : { type };
  }
  const convert = (value: Json | undefined, notingBelow = noting) =>
    isObject(value) ? forAjv(bundle, value, notingBelow) : (value ?? null);
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key.startsWith('x-') || ANNOTATIONS.has(key)) continue;
    if (ASSERTIONS.has(key)) result[key] = value;
    else if (key === 'properties' && isObject(value))
      result[key] = Object.fromEntries(Object.entries(value).map(([property, child]) => [property, convert(child)]));
    else if (key === 'items' || key === 'additionalProperties') result[key] = convert(value);
    else if (SCHEMA_LISTS.has(key) && Array.isArray(value)) result[key] = value.map((child) => convert(child, false));
    else if (key === 'discriminator' && isObject(value)) result[key] = { propertyName: value['propertyName'] };
    else
      throw new Error(
        `The validators do not know the keyword \`${key}\`; teach it to tools/codegen/src/validators.ts.`,
      );
  }
  const open = noting && isObject(schema['properties']) && !('additionalProperties' in schema);
  return open
    ? {
        ...result,
        knownProperties: Object.keys(objectOf(schema['properties'])),
      }
    : result;
}

/** Ajv loads two helpers of its own by `require`; the one that may be needed is written out, the other refused. */
function withoutRequire(code: string): string {
  const inlined = code.replaceAll('require("ajv/dist/runtime/ucs2length").default', '((text) => [...text].length)');
  if (inlined.includes('require(')) throw new Error('A check needs a helper of Ajv at run time: compare scalars only.');
  return inlined;
}
