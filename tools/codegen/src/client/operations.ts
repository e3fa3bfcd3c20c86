import { type Bundle, objectOf } from '@eflow/bundle';
import { docComment, header, namesIn, typeImport } from '../header.js';
import { inputDeclaration, isOptional } from './input.js';
import { type ClientError, type ClientOperation, clientOperations } from './model.js';

const ERROR_CLASSES: Readonly<Record<string, string>> = {
  400: 'BadRequestError',
  401: 'AuthenticationError',
  403: 'PermissionDeniedError',
  404: 'NotFoundError',
  429: 'RateLimitError',
};

/** Each operation as a function of its own, with the types of its input, its result and its errors. */
export function operationsModule(bundle: Bundle, audience: string, source: string): string {
  const operations = clientOperations(bundle);
  const declarations = operations.map((operation) => operationSource(bundle, operation, audience));
  const text = declarations.join('\n');
  const used = (names: readonly string[]) => namesIn(text, names);
  const schemas = used(Object.keys(bundle.components.schemas));
  const types = used([...Object.values(ERROR_CLASSES), 'ApiError', 'ApiPromise', 'PagePromise', 'ServerError']);
  const paged = operations.some(({ pagination }) => pagination);
  const single = operations.some(({ pagination }) => !pagination);
  const values = [...(single ? ['call'] : []), ...(paged ? ['callPages'] : [])];
  return `${header(source)}
${typeImport([...types, 'CallOptions', 'Client', 'TransportError'].sort(), '@eflow/client-core')}\
import { ${[...values, ...(operations.some(({ relationship }) => relationship) ? ['type Certain'] : []), 'type Operation', ...(paged ? ['type Pagination'] : [])].join(', ')} } from '@eflow/client-core/operations';
${typeImport(schemas, '@eflow/contract')}
${text}`;
}

function operationSource(bundle: Bundle, operation: ClientOperation, audience: string): string {
  const { id, pagination, relationship } = operation;
  return [
    inputDeclaration(bundle, operation),
    ...(relationship ? [resultDeclaration(operation)] : []),
    errorDeclaration(operation),
    `const ${id}Operation: Operation = ${JSON.stringify(descriptor(operation))};\n`,
    ...(pagination ? [`const ${id}Pagination: Pagination = ${JSON.stringify(paginationSource(pagination))};\n`] : []),
    `${operationDoc(operation)}\nexport function ${signature(bundle, operation, audience)} {
  return ${pagination ? 'callPages' : 'call'}(client, ${id}Operation,${pagination ? ` ${id}Pagination,` : ''} input, options);
}
`,
  ].join('\n');
}

function descriptor({
  id,
  method,
  path,
  parameters,
  body,
  idempotent,
  response,
  relationship,
}: ClientOperation): object {
  return {
    id,
    method,
    path,
    query: parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
    ...(body ? { body: { as: body.as, required: body.required } } : {}),
    idempotent,
    ...(response === undefined ? { empty: true } : {}),
    ...(relationship ? { lists: { parameter: relationship.parameter, keys: relationship.lists } } : {}),
  };
}

function paginationSource({
  page,
  first,
  items,
  paging,
  pageSize,
}: NonNullable<ClientOperation['pagination']>): object {
  // The name of the total is a part of what `x-pagination` means.
  return { page, first, items, paging, pageSize, totalCount: 'total_count' };
}

/** Name, parameters and type of the function, without its body. */
function signature(bundle: Bundle, operation: ClientOperation, audience: string): string {
  return `${operation.id}${typeParameter(operation)}(
  client: Client<'${audience}'>,
  ${inputParameter(operation)}${isOptional(bundle, operation) ? ' = {}' : ''},
  options?: CallOptions,
): ${resultType(operation)}`;
}

/** The method of the facade that calls the operation. */
export function methodSignature(bundle: Bundle, operation: ClientOperation): string {
  const optional = isOptional(bundle, operation);
  const input = inputParameter(operation).replace('input:', optional ? 'input?:' : 'input:');
  return `${operation.methodName}${typeParameter(operation)}(${input}, options?: CallOptions): ${resultType(operation)};`;
}

function inputParameter({ typeName, relationship }: ClientOperation): string {
  return `input: ${typeName}Input${relationship ? '<R>' : ''}`;
}

function typeParameter({ relationship }: ClientOperation): string {
  return relationship ? `<const R extends ${relationship.type} = readonly []>` : '';
}

function resultType({ typeName, response = 'undefined', pagination, relationship }: ClientOperation): string {
  const data = relationship ? `${typeName}Result<R>` : response;
  return pagination
    ? `PagePromise<${data}, ${pagination.item}, ${typeName}Error>`
    : `ApiPromise<${data}, ${typeName}Error>`;
}

/** Which parts of the response are there depends on what was asked for. */
function resultDeclaration({ id, typeName, response = 'undefined', relationship }: ClientOperation): string {
  if (!relationship) return '';
  const { parameter, type, lists } = relationship;
  const keys = Object.entries(lists).map(
    ([asked, key]) =>
      `  /** Where the list is that \`${asked}\` asks for. */\n  ${JSON.stringify(asked)}: ${JSON.stringify(key)};\n`,
  );
  const holder = `${response}[${JSON.stringify(parameter)}]`;
  return `/** Keys of the lists that come with each value of \`${parameter}\`. */
export interface ${typeName}Lists {
${keys.join('')}}

/**
 * What \`${id}\` answers when \`${parameter}\` is \`R\`. A list that was surely asked for is surely there, empty if need be;
 * all else may be missing. What is surely in \`R\` can be told of literals only, so a variable promises nothing.
 */
export type ${typeName}Result<R extends ${type}> = R extends readonly [unknown, ...unknown[]]
  ? ${response} & {
      /** The lists that were surely asked for. */
      ${parameter}: { [K in keyof ${typeName}Lists as K extends Certain<R> ? ${typeName}Lists[K] : never]-?: Exclude<${holder}[${typeName}Lists[K]], undefined> };
    }
  : ${response};
`;
}

function errorDeclaration({ id, typeName, errors }: ClientOperation): string {
  const documented = errors.filter(({ status }) => status !== 'default');
  const known = new Set(documented.map(({ status }) => errorClass(status)));
  const others = [...Object.values(ERROR_CLASSES), 'ServerError', 'ApiError'].filter((name) => !known.has(name));
  const members = [
    ...documented.map(({ status, body }) => errorType(errorClass(status), body)),
    // Any other status: its class is that of the status, too.
    ...errors
      .filter(({ status }) => status === 'default')
      .flatMap(({ body }) => others.map((name) => errorType(name, body))),
  ];
  return `/** What \`${id}\` can fail with. */
export type ${typeName}Error = ${[...new Set(members), 'TransportError'].join(' | ')};
`;
}

/** The name tells the class from those that extend it, which stand in the union for themselves. */
function errorType(name: string, body = 'unknown'): string {
  return name === 'ApiError'
    ? `(ApiError<number, ${body}> & {
  /** A status that has no class of its own. */
  readonly name: 'ApiError';
})`
    : `${name}<${body}>`;
}

function errorClass(status: string): string {
  return ERROR_CLASSES[status] ?? (status.startsWith('5') ? 'ServerError' : 'ApiError');
}

/** The comment of an operation, which its function and its method share. */
export function operationDoc({ object, errors, idempotent, pagination }: ClientOperation): string {
  const { summary, description, deprecated } = object;
  const { document, section } = objectOf(object['x-source']);
  const lines = [
    `${summary}.`,
    '',
    ...String(description ?? '')
      .trim()
      .split('\n'),
    '',
    ...(pagination ? ['`await` gives one page, `for await` all items from that page on.', ''] : []),
    idempotent
      ? 'A failed request is repeated: it changes nothing.'
      : 'The request is repeated only when it cannot have reached the server, or was refused with 429.',
    '',
    `Vendor's document: ${document}, “${section}”.`,
    '',
    ...errors.filter(({ status }) => status !== 'default').map(throwsLine),
    ...(deprecated === true ? ['@deprecated'] : []),
  ];
  return docComment(lines.join('\n'));
}

function throwsLine(error: ClientError): string {
  const [sentence = ''] = error.description.replaceAll(/\s+/g, ' ').split(/(?<=\.) /);
  return `@throws \`${errorClass(error.status)}\` ${error.status}: ${sentence}`;
}
