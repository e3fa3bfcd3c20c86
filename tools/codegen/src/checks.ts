import type { Bundle } from '@eflow/bundle';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { knownProperties, knownValues } from './ajv-keywords.js';
import { ajvSchema, tolerant } from './ajv-schema.js';
import { checkName, header, type JavaScript } from './header.js';

/** The check functions: code that Ajv compiled beforehand, so that nothing is evaluated at run time. */
export function checksModule(bundle: Bundle, source: string): JavaScript {
  const ajv = new Ajv({
    allErrors: true,
    discriminator: true,
    inlineRefs: false,
    // The validators word their messages themselves; see validator.ts of the contract package.
    messages: false,
    validateFormats: false,
    // A keyword without the type it is for would check nothing in values of other types.
    strictTypes: true,
    allowUnionTypes: true,
    loopEnum: Number.POSITIVE_INFINITY,
    code: { source: true, esm: true, lines: true },
    keywords: [knownProperties, knownValues((name) => [bundle.components.schemas[name]?.['enum'] ?? []].flat())],
  });
  const schemas = Object.entries(bundle.components.schemas);
  for (const [name, schema] of schemas)
    about(`Schema ${name}`, () => {
      ajv.addSchema(ajvSchema(bundle, schema, true), name);
      ajv.addSchema(ajvSchema(bundle, schema, false), tolerant(name));
    });
  // Compiled one by one, so that an error can name the schema; Ajv compiles the ones that it needs on the way.
  for (const [name] of schemas) about(`Schema ${name}, or one that it refers to`, () => ajv.getSchema(name));
  const exports = Object.fromEntries(schemas.map(([name]) => [checkName(name), name]));
  const code = withoutRequire(standalone.default(ajv, exports)).replace(/^"use strict";/, '');
  const declarations = Object.keys(exports).map((name) => `export declare const ${name}: Check;\n`);
  return {
    code: `${header(source)}\n${listImport(code)}\n${code}\n`,
    declarations: `${header(source)}\nimport type { Check } from '../validator.js';\n\n${declarations.join('')}`,
  };
}

/** The import of those lists of the enums module that the code uses. */
function listImport(code: string): string {
  const names = [...code.matchAll(/^const obj\d+ = (\w+);/gm)].map(([, name]) => name);
  return names.length > 0 ? `import { ${names.join(', ')} } from './enums.js';\n` : '';
}

/** Says in an error of `step` what it is about. */
function about(subject: string, step: () => void): void {
  try {
    step();
  } catch (error) {
    throw new Error(`${subject}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

/** Ajv loads two helpers of its own by `require`; the one that may be needed is written out, the other refused. */
function withoutRequire(code: string): string {
  const inlined = code.replaceAll('require("ajv/dist/runtime/ucs2length").default', '((text) => [...text].length)');
  if (inlined.includes('require("'))
    throw new Error('A check needs a helper of Ajv at run time: compare scalars only.');
  return inlined;
}
