import { refuseUnknown } from './keywords.js';
import type { CodeSample, Operation, Pagination, Parameter, Server } from './model.js';
import {
  child,
  flag,
  items,
  members,
  needNumber,
  needText,
  type ObjectNode,
  objectNode,
  objects,
  pointerTo,
  present,
  text,
  texts,
} from './node.js';
import { readParameter, readRequestBody, readResponse, readServer } from './read-parts.js';
import { readDeprecation } from './read-schema.js';
import { readSource } from './read-source.js';
import type { References } from './references.js';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

interface Surroundings {
  references: References;
  servers: Server[];
  /** `security` of the whole document. */
  security: string[][];
}

/** The operations of a path; what the path says holds for each. */
export function readPath(path: string, item: ObjectNode, around: Surroundings): Operation[] {
  refuseUnknown('path item', item);
  const shared = objects(item, 'parameters').map((node) =>
    readParameter(around.references.resolve(node), around.references),
  );
  const servers = item.object['servers'] === undefined ? around.servers : objects(item, 'servers').map(readServer);
  const preface = [text(item, 'summary'), text(item, 'description')].filter((part) => part !== undefined);
  return METHODS.flatMap((method) => {
    const node = child(item, method);
    return node === undefined ? [] : [readOperation(method, path, node, shared, preface, { ...around, servers })];
  });
}

function readOperation(
  method: string,
  path: string,
  node: ObjectNode,
  shared: Parameter[],
  preface: string[],
  { references, servers, security }: Surroundings,
): Operation {
  refuseUnknown('operation', node);
  const own = objects(node, 'parameters').map((parameter) => readParameter(references.resolve(parameter), references));
  const inherited = shared.filter(({ name, in: place }) => !own.some((one) => one.name === name && one.in === place));
  const request = child(node, 'requestBody');
  const source = readSource(node);
  if (source === undefined)
    throw new Error(`${node.pointer}: "x-source" is missing. Every operation says where it comes from.`);
  return {
    pointer: node.pointer,
    id: needText(node, 'operationId'),
    method: method.toUpperCase(),
    path,
    summary: text(node, 'summary') ?? needText(node, 'operationId'),
    description: [...preface, text(node, 'description') ?? ''].join('\n\n').trim(),
    tag: texts(node, 'tags')[0] ?? 'Other',
    source,
    servers: node.object['servers'] === undefined ? servers : objects(node, 'servers').map(readServer),
    security: node.object['security'] === undefined ? security : readSecurity(node),
    parameters: [...inherited, ...own],
    responses: members(node, 'responses').map(([status, response]) =>
      readResponse(status, references.resolve(response), references),
    ),
    samples: objects(node, 'x-codeSamples').map(readSample),
    ...present<Operation>({
      audience: audienceOf(node),
      clientMethod: text(node, 'x-client-method'),
      idempotent: flag(node, 'x-idempotent'),
      pagination: paginationOf(node),
      deprecated: readDeprecation(node),
      request: request === undefined ? undefined : readRequestBody(references.resolve(request), references),
    }),
  };
}

/** The names of the schemes of each alternative. Scopes are refused: no key of Everflow has any. */
export function readSecurity(node: ObjectNode): string[][] {
  return items(node, 'security').map(({ pointer, value }) => {
    const requirement = objectNode(pointer, value);
    for (const name of Object.keys(requirement.object)) {
      if (texts(requirement, name).length > 0)
        throw new Error(`${pointerTo(pointer, name)}: the docs site does not show scopes.`);
    }
    return Object.keys(requirement.object);
  });
}

function audienceOf(node: ObjectNode): Operation['audience'] {
  const audience = text(node, 'x-audience');
  if (audience === undefined || audience === 'network' || audience === 'affiliate') return audience;
  throw new Error(`${pointerTo(node.pointer, 'x-audience')}: "${audience}" is not network or affiliate.`);
}

function paginationOf(node: ObjectNode): Pagination | undefined {
  const pagination = child(node, 'x-pagination');
  if (pagination === undefined) return undefined;
  return {
    page: needText(pagination, 'page'),
    pageSize: needText(pagination, 'page_size'),
    maxPageSize: needNumber(pagination, 'max_page_size'),
    items: needText(pagination, 'items'),
    paging: needText(pagination, 'paging'),
  };
}

function readSample(sample: ObjectNode): CodeSample {
  const language = needText(sample, 'lang');
  return { language, label: text(sample, 'label') ?? language, source: needText(sample, 'source') };
}
