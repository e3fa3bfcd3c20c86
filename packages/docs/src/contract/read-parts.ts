import type { Json } from '../model/page.js';
import { refuseUnknown } from './keywords.js';
import type {
  Example,
  Header,
  MediaType,
  Parameter,
  RequestBody,
  Response,
  Schema,
  SecurityScheme,
  Server,
} from './model.js';
import { child, flag, members, needNumber, needText, type ObjectNode, pointerTo, present, text } from './node.js';
import { readDeprecation, readSchema } from './read-schema.js';
import { readSource } from './read-source.js';
import type { References } from './references.js';

/** The parts of operations. Each may be written in place or refer to a component; its pointer is then that of the component. */
export function readServer(node: ObjectNode): Server {
  refuseUnknown('server', node);
  return {
    url: needText(node, 'url'),
    description: text(node, 'description') ?? '',
    ...present<Server>({ region: text(node, 'x-region'), source: readSource(node) }),
  };
}

const parameters = new WeakMap<ObjectNode, Parameter>();

/** A component is read once, however many operations have it. */
export function readParameter(node: ObjectNode, references: References): Parameter {
  const parameter = parameters.get(node) ?? newParameter(node, references);
  parameters.set(node, parameter);
  return parameter;
}

function newParameter(node: ObjectNode, references: References): Parameter {
  refuseUnknown('parameter', node);
  const place = needText(node, 'in');
  if (place !== 'path' && place !== 'query' && place !== 'header' && place !== 'cookie') {
    throw new Error(`${pointerTo(node.pointer, 'in')}: "${place}" is not path, query, header or cookie.`);
  }
  const content = members(node, 'content')[0];
  const schema = schemaOf(content === undefined ? node : content[1]) ?? readSchema(node.pointer, true);
  return {
    pointer: node.pointer,
    name: needText(node, 'name'),
    in: place,
    description: text(node, 'description') ?? '',
    required: flag(node, 'required') ?? false,
    writing: [...(content === undefined ? [] : [`written as ${content[0]}`]), ...writingOf(node, place, schema)],
    schema,
    examples: readExamples(node, references),
    relationshipKeys: wordsOf(node, 'x-relationship-keys'),
    ...present<Parameter>({ deprecated: readDeprecation(node), source: readSource(node) }),
  };
}

function readHeader(name: string, node: ObjectNode, references: References): Header {
  refuseUnknown('header', node);
  return {
    pointer: node.pointer,
    name,
    description: text(node, 'description') ?? '',
    required: flag(node, 'required') ?? false,
    schema: schemaOf(node) ?? readSchema(node.pointer, true),
    examples: readExamples(node, references),
    ...present<Header>({ deprecated: readDeprecation(node), source: readSource(node) }),
  };
}

export function readRequestBody(node: ObjectNode, references: References): RequestBody {
  refuseUnknown('request body', node);
  return {
    pointer: node.pointer,
    description: text(node, 'description') ?? '',
    required: flag(node, 'required') ?? false,
    content: readContent(node, references),
  };
}

const responses = new WeakMap<ObjectNode, Map<string, Response>>();

/** A component is read once for a status, however many operations have it. */
export function readResponse(status: string, node: ObjectNode, references: References): Response {
  const known = responses.get(node) ?? new Map<string, Response>();
  responses.set(node, known);
  const response = known.get(status) ?? newResponse(status, node, references);
  known.set(status, response);
  return response;
}

function newResponse(status: string, node: ObjectNode, references: References): Response {
  refuseUnknown('response', node);
  return {
    pointer: node.pointer,
    status,
    description: needText(node, 'description'),
    headers: members(node, 'headers').map(([name, header]) => readHeader(name, references.resolve(header), references)),
    content: readContent(node, references),
    ...present<Response>({ source: readSource(node) }),
  };
}

export function readSecurityScheme(name: string, node: ObjectNode): SecurityScheme {
  refuseUnknown('security scheme', node);
  const limit = child(node, 'x-rate-limit');
  return {
    pointer: node.pointer,
    name,
    description: text(node, 'description') ?? '',
    sentAs: sentAs(node),
    ...present<SecurityScheme>({
      rateLimit:
        limit === undefined
          ? undefined
          : {
              requests: needNumber(limit, 'requests'),
              seconds: needNumber(limit, 'seconds'),
              window: needNumber(limit, 'window'),
            },
      source: readSource(node),
    }),
  };
}

function sentAs(node: ObjectNode): SecurityScheme['sentAs'] {
  const type = needText(node, 'type');
  if (type === 'apiKey') return { type, in: needText(node, 'in'), name: needText(node, 'name') };
  if (type === 'http') return { type, scheme: needText(node, 'scheme') };
  throw new Error(
    `${pointerTo(node.pointer, 'type')}: the docs site shows security of type apiKey and http, not "${type}".`,
  );
}

function readContent(node: ObjectNode, references: References): MediaType[] {
  return members(node, 'content').map(([name, media]) => {
    refuseUnknown('media type', media);
    return {
      pointer: media.pointer,
      name,
      examples: readExamples(media, references),
      ...present<MediaType>({ schema: schemaOf(media) }),
    };
  });
}

/** The named examples, or the one of `example`. */
function readExamples(node: ObjectNode, references: References): Example[] {
  const named = members(node, 'examples').map(([name, reference]) => {
    const example = references.resolve(reference);
    refuseUnknown('example', example);
    return {
      pointer: example.pointer,
      name,
      summary: text(example, 'summary') ?? name,
      description: text(example, 'description') ?? '',
      value: example.object['value'] ?? null,
      ...present<Example>({ source: readSource(example) }),
    };
  });
  const value = node.object['example'];
  if (value === undefined) return named;
  return [
    { pointer: pointerTo(node.pointer, 'example'), name: 'example', summary: 'Example', description: '', value },
    ...named,
  ];
}

function schemaOf(node: ObjectNode): Schema | undefined {
  const value: Json | undefined = node.object['schema'];
  return value === undefined ? undefined : readSchema(pointerTo(node.pointer, 'schema'), value);
}

function wordsOf(node: ObjectNode, key: string): Record<string, string> {
  const words = child(node, key);
  if (words === undefined) return {};
  return Object.fromEntries(Object.keys(words.object).map((name) => [name, needText(words, name)]));
}

const LISTS: Record<string, string> = {
  spaceDelimited: 'several values are separated by spaces',
  pipeDelimited: 'several values are separated by |',
  deepObject: 'each member is a parameter of its own: name[member]=value',
  simple: 'several values are separated by commas',
};

/** How values that are not scalars are written, in words. */
function writingOf(node: ObjectNode, place: string, schema: Schema): string[] {
  const style = text(node, 'style') ?? (place === 'query' || place === 'cookie' ? 'form' : 'simple');
  const explode = flag(node, 'explode') ?? style === 'form';
  const reserved = flag(node, 'allowReserved') === true ? ['reserved characters are not encoded'] : [];
  const several = schema.types.includes('array') || schema.types.includes('object');
  if (style === 'label' || style === 'matrix') {
    throw new Error(
      `${pointerTo(node.pointer, 'style')}: the docs site does not show the style "${style}". Use simple.`,
    );
  }
  if (!several) return reserved;
  if (style === 'form') {
    return [explode ? 'several values: repeat the parameter' : 'several values are separated by commas', ...reserved];
  }
  return [LISTS[style] ?? `style ${style}`, ...reserved];
}
