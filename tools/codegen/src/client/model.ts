import {
  type Bundle,
  bodyPlacement,
  capitalized,
  clientNames,
  type JsonObject,
  mediaType,
  type Operation,
  objectOf,
  operationsOf,
  referencedSchema,
  resolved,
} from '@eflow/bundle';

/** What a client needs to know of an operation. */
export interface ClientOperation {
  id: string;
  /** `GetOfferDeal`, from which the names of its types are made. */
  typeName: string;
  method: string;
  path: string;
  /** Group of the facade and name there. */
  group: string;
  groupDescription: string;
  methodName: string;
  object: JsonObject;
  parameters: ClientParameter[];
  body: ClientBody | undefined;
  /** Name of the schema of the response; none where the response has no body. */
  response: string | undefined;
  errors: ClientError[];
  idempotent: boolean;
  pagination: ClientPagination | undefined;
  relationship: ClientRelationship | undefined;
}

export interface ClientParameter {
  name: string;
  in: string;
  required: boolean;
  description: string;
  schema: JsonObject;
}

interface ClientBody {
  /** The fields stand beside the parameters in the input, or the body stands there as a whole. */
  as: 'fields' | 'whole';
  required: boolean;
  schema: string;
  description: string;
}

export interface ClientError {
  status: string;
  description: string;
  /** Name of the schema of the body. */
  body: string | undefined;
}

interface ClientPagination {
  page: string;
  first: number;
  items: string;
  paging: string;
  pageSize: string;
  /** Type of an item, as a name of a schema. */
  item: string;
}

/** A parameter that asks for parts of the response. */
interface ClientRelationship {
  parameter: string;
  /** TypeScript type of what can be asked: lists of values, and `undefined` where nothing need be asked. */
  type: string;
  /** The keys that are lists, by value. Only those are promised: an empty list can be put where the server left one out. */
  lists: Record<string, string>;
}

export function clientOperations(bundle: Bundle): ClientOperation[] {
  return operationsOf(bundle).map((operation) => clientOperation(bundle, operation));
}

function clientOperation(bundle: Bundle, operation: Operation): ClientOperation {
  const { id, method, path, object } = operation;
  const tag = String([object['tags'] ?? []].flat()[0]);
  const names = clientNames(operation);
  const declared = [bundle['tags'] ?? []].flat().map(objectOf);
  const parameters = [object['parameters'] ?? []].flat().map((node) => clientParameter(bundle, id, node));
  const [success = '200'] = Object.keys(objectOf(object['responses'])).filter((status) => status.startsWith('2'));
  const response = namedSchema(id, 'response', mediaType(bundle, objectOf(object['responses'])[success])['schema']);
  return {
    id,
    typeName: capitalized(id),
    method: method.toUpperCase(),
    path,
    group: names.group,
    groupDescription: String(declared.find(({ name }) => name === tag)?.['description'] ?? tag),
    methodName: names.method,
    object,
    parameters,
    body: clientBody(bundle, operation, parameters),
    response,
    errors: errors(bundle, operation),
    idempotent: object['x-idempotent'] === true,
    pagination: pagination(bundle, operation, response),
    relationship: relationship(bundle, operation, response),
  };
}

/** @throws Error for a parameter that the clients would send in another way than the contract says. */
function clientParameter(bundle: Bundle, id: string, node: unknown): ClientParameter {
  const parameter = resolved(bundle, node);
  const { in: place, style = place === 'path' ? 'simple' : 'form', explode = style === 'form' } = parameter;
  const known = (place === 'path' && style === 'simple') || (place === 'query' && style === 'form' && explode === true);
  if (!known)
    throw new Error(
      `${id}: the clients cannot send the parameter \`${parameter['name']}\` in ${place} with the style ${style}${explode ? ', exploded' : ''}.`,
    );
  // A list in a path, an object in a query, or a name that is no word in the template of a path.
  const { type } = resolved(bundle, parameter['schema']);
  const fits = place === 'path' ? type !== 'array' && /^\w+$/.test(String(parameter['name'])) : true;
  if (!fits || type === 'object')
    throw new Error(
      `${id}: the clients cannot send the parameter \`${parameter['name']}\` of the type ${type} in ${place}.`,
    );
  return {
    name: String(parameter['name']),
    in: String(parameter['in']),
    required: parameter['required'] === true,
    description: String(parameter['description'] ?? ''),
    schema: objectOf(parameter['schema']),
  };
}

function clientBody(
  bundle: Bundle,
  { id, object }: Operation,
  parameters: readonly ClientParameter[],
): ClientBody | undefined {
  if (object['requestBody'] === undefined) return undefined;
  const body = resolved(bundle, object['requestBody']);
  const schema = namedSchema(id, 'request body', mediaType(bundle, body)['schema']);
  if (schema === undefined) throw new Error(`The request body of ${id} has no JSON schema.`);
  return {
    as: bodyPlacement(
      bundle,
      mediaType(bundle, body)['schema'],
      parameters.map(({ name }) => name),
    ),
    required: body['required'] === true,
    schema,
    description: String(body['description'] ?? ''),
  };
}

function namedSchema(id: string, what: string, schema: unknown): string | undefined {
  if (schema === undefined) return undefined;
  const name = referencedSchema(objectOf(schema));
  if (name === undefined) throw new Error(`The ${what} of ${id} has no schema with a name.`);
  return name;
}

function errors(bundle: Bundle, { object }: Operation): ClientError[] {
  return Object.entries(objectOf(object['responses']))
    .filter(([status]) => !status.startsWith('2'))
    .map(([status, response]) => ({
      status,
      description: String(resolved(bundle, response)['description'] ?? ''),
      body: referencedSchema(objectOf(mediaType(bundle, response)['schema'])),
    }));
}

function pagination(
  bundle: Bundle,
  { id, object }: Operation,
  response: string | undefined,
): ClientPagination | undefined {
  if (object['x-pagination'] === undefined) return undefined;
  const { page, page_size: pageSize, items, paging } = objectOf(object['x-pagination']);
  const properties = objectOf(bundle.components.schemas[response ?? '']?.['properties']);
  const item = referencedSchema(objectOf(objectOf(properties[String(items)])['items']));
  if (item === undefined) throw new Error(`The items of ${id} have no schema with a name.`);
  const parameter = [object['parameters'] ?? []].flat().map((node) => resolved(bundle, node));
  const first = objectOf(parameter.find(({ name }) => name === page)?.['schema'])['default'];
  return {
    page: String(page),
    first: typeof first === 'number' ? first : 1,
    items: String(items),
    paging: String(paging),
    pageSize: String(pageSize),
    item,
  };
}

function relationship(
  bundle: Bundle,
  { id, object }: Operation,
  response: string | undefined,
): ClientRelationship | undefined {
  const nodes = [object['parameters'] ?? []].flat().map((node) => resolved(bundle, node));
  const parameter = nodes.find((node) => node['x-relationship-keys'] !== undefined);
  if (!parameter) return undefined;
  const name = String(parameter['name']);
  const value = referencedSchema(objectOf(objectOf(parameter['schema'])['items']));
  if (value === undefined) throw new Error(`The values of \`${name}\` of ${id} have no schema with a name.`);
  const holder = objectOf(bundle.components.schemas[response ?? '']?.['properties'])[name];
  const properties = objectOf(resolved(bundle, holder)['properties']);
  const lists = Object.entries(objectOf(parameter['x-relationship-keys'])).filter(
    ([, key]) => resolved(bundle, properties[String(key)])['type'] === 'array',
  );
  return {
    parameter: name,
    type: `readonly ${value}[]${parameter['required'] === true ? '' : ' | undefined'}`,
    lists: Object.fromEntries(lists.map(([asked, key]) => [asked, String(key)])),
  };
}
