import {
  type Bundle,
  type Json,
  type JsonObject,
  mediaType,
  objectOf,
  referencedSchema,
  resolved,
} from '@eflow/bundle';
import type { SampleResult } from './model.js';
import { variableOf } from './names.js';

const SCALARS = ['string', 'integer', 'number', 'boolean'];

/** What to print of the answer: of a list its items, of an object one or two fields that say what it is. */
export function resultOf(bundle: Bundle, operation: JsonObject): SampleResult {
  const responses = objectOf(operation['responses']);
  const success = Object.keys(responses).find((status) => status.startsWith('2'));
  const { schema: node } = mediaType(bundle, success === undefined ? undefined : responses[success]);
  if (node === undefined) return { kind: 'none' };
  const name = nameOf(node, 'result');
  const schema = resolved(bundle, node);
  if (schema['type'] === 'array') return listResult(bundle, name, undefined, schema['items']);
  const list = listProperty(bundle, operation, schema);
  if (list !== undefined) return listResult(bundle, name, list.key, list.items);
  const fields = fieldsOf(bundle, schema);
  return fields.length > 0 ? { kind: 'object', name, fields } : { kind: 'whole', name };
}

function listResult(bundle: Bundle, name: string, key: string | undefined, items: Json | undefined): SampleResult {
  const fields = fieldsOf(bundle, resolved(bundle, items));
  const item = nameOf(items, 'item');
  return {
    kind: 'list',
    name,
    ...(key === undefined ? {} : { key }),
    item: item === name ? `${item}Item` : item,
    fields,
  };
}

/** The list that an answer is about: what `x-pagination` names, or the first list of objects. */
function listProperty(
  bundle: Bundle,
  operation: JsonObject,
  schema: JsonObject,
): { key: string; items: Json | undefined } | undefined {
  const paged = objectOf(operation['x-pagination'])['items'];
  const required = [schema['required'] ?? []].flat();
  const lists = Object.entries(objectOf(schema['properties'])).flatMap(([key, node]) => {
    const property = resolved(bundle, node);
    const items = resolved(bundle, property['items']);
    const isList = property['type'] === 'array' && items['properties'] !== undefined && required.includes(key);
    return isList ? [{ key, items: property['items'] }] : [];
  });
  return lists.find(({ key }) => key === paged) ?? lists[0];
}

/** Scalar fields that are always there: the name or title and the first number, or else the first two. */
function fieldsOf(bundle: Bundle, schema: JsonObject): string[] {
  const required = [schema['required'] ?? []].flat();
  const scalars = Object.entries(objectOf(schema['properties'])).flatMap(([name, node]) => {
    const { type } = resolved(bundle, node);
    return required.includes(name) && SCALARS.includes(String(type)) ? [{ name, type }] : [];
  });
  const id = scalars.find(({ type }) => type === 'integer');
  const title = scalars.find(({ name }) => name === 'name' || name === 'title');
  const telling = scalars.filter((field) => field === id || field === title);
  return (telling.length === 2 ? telling : scalars.slice(0, 2)).map(({ name }) => name);
}

function nameOf(node: Json | undefined, otherwise: string): string {
  return variableOf(referencedSchema(objectOf(node)) ?? otherwise);
}
