import type { Bundle } from '@eflow/bundle';
import { camelCase, header } from '../header.js';
import { clientOperations } from './model.js';

/** The validator of each operation's response. */
export function clientValidatorsModule(bundle: Bundle, source: string): string {
  const entries = clientOperations(bundle).flatMap(({ id, response }) =>
    response === undefined ? [] : [{ id, validator: `${camelCase(response)}Validator` }],
  );
  const names = [...new Set(entries.map(({ validator }) => validator))].sort();
  return `${header(source)}
import type { ResponseValidators } from '@eflow/client-core';
import { responseValidators } from '@eflow/client-core/operations';
import { ${names.join(', ')} } from '@eflow/contract/validators';

/** The validators of the responses, by operation: for the option \`validators\` of a client. */
export const validators: ResponseValidators = /* @__PURE__ */ responseValidators({
${entries.map(({ id, validator }) => `  ${id}: ${validator},\n`).join('')}});
`;
}
