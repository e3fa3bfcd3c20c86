import type { Json } from '../model/page.js';
import { refuseUnknown } from './keywords.js';
import type { Deprecation, LimitKeyword, Limits, Schema } from './model.js';
import {
  child,
  flag,
  isObject,
  items,
  needText,
  number,
  type ObjectNode,
  objectNode,
  pointerTo,
  present,
  text,
  texts,
} from './node.js';
import { readSource } from './read-source.js';

const NAMED = '#/components/schemas/';

const NUMBERS: LimitKeyword[] = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minContains',
  'maxContains',
  'minProperties',
  'maxProperties',
];

/** Reads a schema as far as it is written in one place. A schema `true` is one without keywords. */
export function readSchema(pointer: string, value: Json | undefined): Schema {
  if (value === false)
    throw new Error(`${pointer}: the schema "false" accepts nothing. Leave out what cannot be there.`);
  const node = objectNode(pointer, value === true ? {} : value);
  refuseUnknown('schema', node);
  const { object } = node;
  return {
    pointer,
    types: typesOf(node),
    examples: [
      ...items(node, 'examples').map((item) => item.value),
      ...(object['example'] === undefined ? [] : [object['example']]),
    ],
    limits: limitsOf(node),
    required: texts(node, 'required'),
    properties: schemasOf(node, 'properties'),
    patternProperties: schemasOf(node, 'patternProperties'),
    dependentRequired: listsOf(node, 'dependentRequired'),
    dependentSchemas: schemasOf(node, 'dependentSchemas'),
    prefixItems: schemaList(node, 'prefixItems'),
    allOf: schemaList(node, 'allOf'),
    anyOf: schemaList(node, 'anyOf'),
    oneOf: schemaList(node, 'oneOf'),
    readOnly: flag(node, 'readOnly') ?? false,
    writeOnly: flag(node, 'writeOnly') ?? false,
    openEnum: flag(node, 'x-open-enum') ?? false,
    ...present<Schema>({
      ref: refOf(node),
      title: text(node, 'title'),
      description: text(node, 'description'),
      format: text(node, 'format'),
      enum: object['enum'] === undefined ? undefined : items(node, 'enum').map((item) => item.value),
      const: object['const'],
      default: object['default'],
      items: object['items'] === false ? false : schemaAt(node, 'items'),
      additionalProperties: closed(node) ? false : schemaAt(node, 'additionalProperties'),
      propertyNames: schemaAt(node, 'propertyNames'),
      contains: schemaAt(node, 'contains'),
      not: schemaAt(node, 'not'),
      if: schemaAt(node, 'if'),
      // biome-ignore lint/suspicious/noThenProperty: the name is JSON Schema's, and nobody awaits a schema.
      then: schemaAt(node, 'then'),
      else: schemaAt(node, 'else'),
      discriminator: discriminatorOf(node),
      externalDocs: externalDocsOf(node),
      deprecated: readDeprecation(node),
      sentinel: sentinelOf(node),
      exclusiveWith: text(node, 'x-exclusive-with'),
      source: readSource(node),
    }),
  };
}

/** A reference to a named schema. */
export function referenceTo(name: string): Schema {
  return readSchema(`${NAMED}${name}`, { $ref: `${NAMED}${name}` });
}

/** Reads `deprecated` and the day from which the thing may be gone. */
export function readDeprecation(node: ObjectNode): Deprecation | undefined {
  const sunset = text(node, 'x-sunset');
  if (flag(node, 'deprecated') === true) return sunset === undefined ? {} : { sunset };
  if (sunset === undefined) return undefined;
  throw new Error(
    `${pointerTo(node.pointer, 'x-sunset')}: a last day without "deprecated: true" is not shown. Add it.`,
  );
}

function refOf(node: ObjectNode): string | undefined {
  const ref = text(node, '$ref');
  if (ref === undefined) return undefined;
  const name = ref.startsWith(NAMED) ? ref.slice(NAMED.length) : '';
  if (name !== '' && !name.includes('/')) return name;
  throw new Error(
    `${pointerTo(node.pointer, '$ref')}: "${ref}" names no schema of components/schemas. Make it one, so that it has a page to link to.`,
  );
}

function typesOf(node: ObjectNode): string[] {
  const type = node.object['type'];
  if (Array.isArray(type)) return texts(node, 'type');
  return type === undefined ? [] : [needText(node, 'type')];
}

function limitsOf(node: ObjectNode): Limits {
  return present<Limits>({
    ...Object.fromEntries(NUMBERS.map((keyword) => [keyword, number(node, keyword)])),
    pattern: text(node, 'pattern'),
    uniqueItems: flag(node, 'uniqueItems'),
    contentEncoding: text(node, 'contentEncoding'),
    contentMediaType: text(node, 'contentMediaType'),
  });
}

function schemaAt(node: ObjectNode, key: string): Schema | undefined {
  const value = node.object[key];
  return value === undefined || typeof value === 'boolean'
    ? undefined
    : readSchema(pointerTo(node.pointer, key), value);
}

function schemasOf(node: ObjectNode, key: string): Map<string, Schema> {
  const parent = child(node, key);
  if (parent === undefined) return new Map();
  return new Map(
    Object.entries(parent.object).map(([name, value]) => [name, readSchema(pointerTo(parent.pointer, name), value)]),
  );
}

function schemaList(node: ObjectNode, key: string): Schema[] {
  return items(node, key).map(({ pointer, value }) => readSchema(pointer, value));
}

function listsOf(node: ObjectNode, key: string): Record<string, string[]> {
  const parent = child(node, key);
  if (parent === undefined) return {};
  return Object.fromEntries(Object.keys(parent.object).map((name) => [name, texts(parent, name)]));
}

function closed(node: ObjectNode): boolean {
  const unevaluated = node.object['unevaluatedProperties'];
  if (isObject(unevaluated)) {
    throw new Error(
      `${pointerTo(node.pointer, 'unevaluatedProperties')}: a schema here is not shown. Use additionalProperties.`,
    );
  }
  return node.object['additionalProperties'] === false || unevaluated === false;
}

function discriminatorOf(node: ObjectNode): Schema['discriminator'] {
  const discriminator = child(node, 'discriminator');
  if (discriminator === undefined) return undefined;
  refuseUnknown('discriminator', discriminator);
  const mapping = child(discriminator, 'mapping');
  return {
    property: needText(discriminator, 'propertyName'),
    mapping: Object.fromEntries(
      Object.keys(mapping?.object ?? {}).map((value) => [value, mapping === undefined ? '' : needText(mapping, value)]),
    ),
  };
}

function externalDocsOf(node: ObjectNode): Schema['externalDocs'] {
  const link = child(node, 'externalDocs');
  if (link === undefined) return undefined;
  refuseUnknown('link to other documents', link);
  return { url: needText(link, 'url'), description: text(link, 'description') ?? 'More about it' };
}

function sentinelOf(node: ObjectNode): Schema['sentinel'] {
  const sentinel = child(node, 'x-sentinel');
  if (sentinel === undefined) return undefined;
  const value = sentinel.object['value'];
  if (value === undefined) throw new Error(`${sentinel.pointer}: "value" is missing.`);
  return { value, means: needText(sentinel, 'means') };
}
