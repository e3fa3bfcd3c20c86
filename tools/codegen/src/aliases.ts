import type { Bundle } from '@eflow/bundle';
import { docComment, header, typeImport } from './header.js';

/** The main module: the types of the whole contract, of each audience, and each schema under its own name. */
export function aliasesModule(bundle: Bundle, source: string): string {
  const aliases = Object.entries(bundle.components.schemas).map(
    ([name, schema]) =>
      `${docComment(String(schema['description'] ?? name))}\nexport type ${name} = components['schemas']['${name}'];\n`,
  );
  return `${header(source)}
${typeImport(aliases.length > 0 ? ['components'] : [], './everflow.js')}
/** The types of the Affiliate API alone. */
export type * as affiliate from './affiliate.js';
export type { components, operations, paths } from './everflow.js';
/** The types of the Network API alone. */
export type * as network from './network.js';

${aliases.join('\n')}`;
}
