import type { Bundle } from '@eflow/bundle';
import { enumList, header } from '../header.js';

/** The types and enums of the contract that the operations of a client deal with, so that users need one package only. */
export function clientSchemasModule(bundle: Bundle, source: string): string {
  const schemas = Object.keys(bundle.components.schemas).sort();
  const enums = schemas.filter((name) => Array.isArray(bundle.components.schemas[name]?.['enum']));
  const values = enums.flatMap((name) => [enumList(name), `isKnown${name}`]);
  return `${header(source)}
export type { ${schemas.join(', ')} } from '@eflow/contract';
${values.length > 0 ? `export { ${values.join(', ')} } from '@eflow/contract/enums';\n` : ''}`;
}
