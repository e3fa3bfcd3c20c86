import type { Bundle } from '@eflow/bundle';
import { camelCase, checkName, docComment, header, typeImport } from './header.js';

/** The validators by name, each of which a bundler can drop on its own. */
export function validatorsModule(bundle: Bundle, source: string): string {
  const names = Object.keys(bundle.components.schemas);
  const validators = names.map((name) => {
    const doc = docComment(`Checks that a value is what the contract calls \`${name}\`.`);
    const variable = `${camelCase(name)}Validator`;
    return `${doc}\nexport const ${variable}: Validator<${name}> = /* @__PURE__ */ createValidator<${name}>(checks.${checkName(name)});\n`;
  });
  return `// @ts-nocheck: the compiler would follow each mention of a check back through all statements before.
${header(source)}
import { createValidator, type Validator } from '../validator.js';
import * as checks from './checks.js';
${typeImport(names, './index.js')}
export type { Issue, Report, Validator } from '../validator.js';

${validators.join('\n')}`;
}
