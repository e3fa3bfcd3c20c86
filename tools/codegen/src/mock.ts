import {
  type Bundle,
  type JsonObject,
  mediaType,
  type Operation,
  objectOf,
  operationsOf,
  referencedSchema,
  resolved,
} from '@eflow/bundle';
import { camelCase, header, namesIn, typeImport } from './header.js';

/** What a server has to know of the contract: operations, kinds of key, the texts of errors, the documents' payloads. */
export function mockModule(bundle: Bundle, source: string): string {
  const operations = operationsOf(bundle).map((operation) => ({ operation, ...bodySchemas(bundle, operation) }));
  const schemas = [
    ...new Set(operations.flatMap(({ request, response }) => (request ? [request.schema, response] : [response]))),
  ].sort();
  const ids = operations.map(({ operation }) => JSON.stringify(operation.id));
  const payloads = documentPayloads(bundle);
  const payloadTypes = operations
    .map(({ operation: { id }, request, response }) =>
      payloadType(id, objectOf(payloads[id]), request?.schema, response),
    )
    .join('');
  return `${header(source)}
${typeImport(namesIn(payloadTypes, schemas), '@eflow/contract')}\
import { ${schemas.map(validator).join(', ')} } from '@eflow/contract/validators';
import type { Audience, KeyKind, Operation } from '../contract.js';

/** An operation of the contract, by its \`operationId\`. */
export type OperationId = ${ids.join(' | ')};

export const operations: Readonly<Record<OperationId, Operation & { readonly id: OperationId }>> = {
${operations.map(({ operation, request, response }) => operationSource(bundle, operation, request, response)).join('')}};

/** The hosts of the API. */
export const servers: readonly string[] = ${JSON.stringify(servers(bundle))};

/** The header and the request budget of each kind of key. */
export const keyKinds: Readonly<Record<Audience, KeyKind>> = ${JSON.stringify(keyKinds(bundle), null, 2)};

/** An example of the body of each error status. */
export const errorBodies: Readonly<Record<string, Readonly<Record<string, string>>>> = ${JSON.stringify(errorBodies(bundle), null, 2)};

/** The value of each property that stands for the absence of one, by schema. */
export const sentinels: Readonly<Record<string, Readonly<Record<string, unknown>>>> = ${JSON.stringify(sentinels(bundle), null, 2)};

/** The bodies of the vendor's documents, by operation; where they show none, those of an example of ours. */
export const documentPayloads: {
${payloadTypes}} = ${JSON.stringify(payloads, null, 2)};
`;
}

type RequestBody = { schema: string; required: boolean } | undefined;

function operationSource(bundle: Bundle, operation: Operation, request: RequestBody, response: string): string {
  const { id, method, path, object } = operation;
  const maxPageSize = objectOf(object['x-pagination'])['max_page_size'];
  return `  ${id}: {
    id: ${JSON.stringify(id)},
    method: ${JSON.stringify(method.toUpperCase())},
    path: ${JSON.stringify(path)},
    pattern: ${JSON.stringify(pattern(path))},
    audience: ${JSON.stringify(object['x-audience'])},
    parameters: ${JSON.stringify(parameters(bundle, operation))},
${request ? `    request: { required: ${request.required}, validator: ${validator(request.schema)} },\n` : ''}\
    response: ${validator(response)},
    errors: ${JSON.stringify(statuses(operation))},
${maxPageSize === undefined ? '' : `    maxPageSize: ${maxPageSize},\n`}\
  },
`;
}

/** `/offers/{id}` -> `^/offers/(?<id>[^/]+)$` */
const pattern = (path: string) => `^${path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`;

const validator = (schema: string) => `${camelCase(schema)}Validator`;

function bodySchemas(bundle: Bundle, { id, object }: Operation): { request: RequestBody; response: string } {
  const schema = referencedSchema(objectOf(mediaType(bundle, object['requestBody'])['schema']));
  const required = resolved(bundle, object['requestBody'])['required'] === true;
  const response = referencedSchema(objectOf(mediaType(bundle, objectOf(object['responses'])['200'])['schema']));
  if (response === undefined) throw new Error(`The response 200 of ${id} has no schema with a name.`);
  return { request: schema === undefined ? undefined : { schema, required }, response };
}

function parameters(bundle: Bundle, { object }: Operation): JsonObject[] {
  return [object['parameters'] ?? []].flat().map((node) => {
    const parameter = resolved(bundle, node);
    const schema = resolved(bundle, parameter['schema']);
    const item = schema['type'] === 'array' ? resolved(bundle, schema['items']) : schema;
    return {
      name: parameter['name'],
      in: parameter['in'],
      required: parameter['required'] === true,
      type: item['type'],
      list: schema['type'] === 'array',
      values: item['enum'],
      minimum: item['minimum'],
      default: schema['default'],
      keys: parameter['x-relationship-keys'],
    };
  });
}

function statuses({ object }: Operation): string[] {
  return Object.keys(objectOf(object['responses'])).filter((status) => status !== '200');
}

function servers(bundle: Bundle): string[] {
  return [bundle['servers'] ?? []].flat().map((server) => String(objectOf(server)['url']));
}

function keyKinds(bundle: Bundle): JsonObject {
  const schemes = objectOf(bundle.components['securitySchemes']);
  const kinds = operationsOf(bundle).map(({ object }) => {
    const scheme = objectOf(schemes[`${object['x-audience']}ApiKey`]);
    return [String(object['x-audience']), { header: scheme['name'], ...objectOf(scheme['x-rate-limit']) }];
  });
  return Object.fromEntries(kinds);
}

function errorBodies(bundle: Bundle): JsonObject {
  const all = operationsOf(bundle).flatMap(({ object }) => Object.entries(objectOf(object['responses'])));
  const bodies = all.flatMap(([status, response]) => {
    const [example] = Object.values(objectOf(mediaType(bundle, response)['examples']));
    return status === '200' ? [] : [[status, resolved(bundle, example)['value']]];
  });
  return Object.fromEntries(bodies);
}

function sentinels(bundle: Bundle): JsonObject {
  const schemas = Object.entries(bundle.components.schemas).map(([name, schema]): [string, JsonObject] => {
    const values = Object.entries(objectOf(schema['properties'])).flatMap(([property, node]) => {
      const sentinel = objectOf(node)['x-sentinel'];
      return sentinel === undefined ? [] : [[property, objectOf(sentinel)['value']]];
    });
    return [name, Object.fromEntries(values)];
  });
  return Object.fromEntries(schemas.filter(([, values]) => Object.keys(values).length > 0));
}

function documentPayloads(bundle: Bundle): JsonObject {
  const payload = (body: unknown) => {
    const examples = Object.values(objectOf(mediaType(bundle, body)['examples'])).map((node) => resolved(bundle, node));
    const documented = examples.find((example) => objectOf(example['x-source'])['basis'] === 'example');
    return (documented ?? examples[0])?.['value'];
  };
  return Object.fromEntries(
    operationsOf(bundle).map(({ id, object }) => [
      id,
      { request: payload(object['requestBody']), response: payload(objectOf(object['responses'])['200']) },
    ]),
  );
}

/** The type of the payloads of an operation: only those that are there. */
function payloadType(
  id: string,
  { request, response }: JsonObject,
  requestType: string | undefined,
  type: string,
): string {
  const members = [
    ...(request === undefined ? [] : [`request: ${requestType}`]),
    ...(response === undefined ? [] : [`response: ${type}`]),
  ];
  return `  ${id}: { ${members.join('; ')} };\n`;
}
