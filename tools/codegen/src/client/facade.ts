import { type Bundle, capitalized, objectOf } from '@eflow/bundle';
import { docComment, header, namesIn, typeImport } from '../header.js';
import { type ClientOperation, clientOperations } from './model.js';
import { methodSignature, operationDoc } from './operations.js';

/** The client as one object: the operations grouped by their tags. */
export function facadeModule(bundle: Bundle, audience: string, source: string): string {
  const operations = clientOperations(bundle);
  const groups = [...new Set(operations.map(({ group }) => group))].map((group): [string, ClientOperation[]] => [
    group,
    operations.filter((operation) => operation.group === group),
  ]);
  const name = `${capitalized(audience)}Client`;
  const interfaces = groups.map(([group, members]) => groupInterface(bundle, group, members)).join('\n');
  const used = (names: readonly string[]) => namesIn(interfaces, names);
  const schemas = used(Object.keys(bundle.components.schemas));
  const types = used(operations.flatMap(({ typeName }) => ['Input', 'Result', 'Error'].map((kind) => typeName + kind)));
  return `${header(source)}
${typeImport([...used(['ApiPromise', 'PagePromise']), 'CallOptions', 'Client'].sort(), '@eflow/client-core')}\
${typeImport(schemas, '@eflow/contract')}\
import { type ${name}Options, createClient } from './create-client.js';
import { createHttp, type HttpClient } from './http.js';
import { ${[...operations.map(({ id }) => id), ...types.map((type) => `type ${type}`)].join(', ')} } from './operations.js';

${interfaces}
${docComment(`${objectOf(bundle.info)['summary']}`)}
export interface ${name} extends Client<'${audience}'> {
${groups.map(([group, [first]]) => `  ${docComment(first?.groupDescription ?? group)}\n  readonly ${group}: ${capitalized(group)};\n`).join('')}\
  /** openapi-fetch's own client of the API, for those who prefer paths to names. It has the key, retries and limits, too. */
  readonly http: HttpClient;
}

/**
 * Makes a client with all operations. A program that wants to be small makes it with {@link createClient} and calls the
 * functions.
 *
 * @throws TypeError when an option has a value that cannot work, such as a key that is missing.
 */
export function create${name}(options: ${name}Options): ${name} {
  const client = createClient(options);
${groups.map(([group, members]) => groupObject(group, members)).join('')}\
  return Object.assign(client, { ${groups.map(([group]) => group).join(', ')}, http: createHttp(client) });
}
`;
}

function groupInterface(bundle: Bundle, group: string, members: readonly ClientOperation[]): string {
  const [first] = members;
  const methods = members.map((operation) =>
    `${operationDoc(operation)}\n${methodSignature(bundle, operation)}`.replaceAll(/^/gm, '  '),
  );
  return `${docComment(first?.groupDescription ?? group)}
export interface ${capitalized(group)} {
${methods.join('\n')}
}
`;
}

function groupObject(group: string, members: readonly ClientOperation[]): string {
  const methods = members.map(
    ({ methodName, id }) => `    ${methodName}: (input, options) => ${id}(client, input, options),\n`,
  );
  return `  const ${group}: ${capitalized(group)} = {\n${methods.join('')}  };\n`;
}
