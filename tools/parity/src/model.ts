import { type Bundle, type JsonObject, type Operation, objectOf, operationsOf } from '@eflow/pipeline';
import { get } from '@sagold/json-pointer';

/** What stands at a JSON Pointer of the bundle. */
export function at(bundle: Bundle, pointer: string): unknown {
  return get(bundle, pointer);
}

/** The object itself, or what its `$ref` names. */
export function resolved(bundle: Bundle, node: unknown): JsonObject {
  const object = objectOf(node);
  const target = object['$ref'];
  return typeof target === 'string' ? resolved(bundle, at(bundle, target)) : object;
}

export function operation(bundle: Bundle, id: string): Operation | undefined {
  return operationsOf(bundle).find((candidate) => candidate.id === id);
}

export function parameters(bundle: Bundle, { object }: Operation): JsonObject[] {
  const list = object['parameters'];
  return Array.isArray(list) ? list.map((parameter) => resolved(bundle, parameter)) : [];
}

export function responses(bundle: Bundle, { object }: Operation): [status: string, response: JsonObject][] {
  return Object.entries(objectOf(object['responses'])).map(([status, node]) => [status, resolved(bundle, node)]);
}

/** The media type `application/json` of the request or of the response with status 200. */
export function body(bundle: Bundle, operation: Operation, direction: 'request' | 'response'): JsonObject {
  const holder =
    direction === 'request' ? operation.object['requestBody'] : objectOf(operation.object['responses'])['200'];
  return objectOf(objectOf(resolved(bundle, holder)['content'])['application/json']);
}

/** All properties of all component schemas. */
export function properties(bundle: Bundle): { schema: string; name: string; property: JsonObject }[] {
  return Object.entries(bundle.components.schemas).flatMap(([schema, definition]) =>
    Object.entries(objectOf(definition['properties'])).map(([name, property]) => ({
      schema,
      name,
      property: objectOf(property),
    })),
  );
}

/** How sure a property is: its own `x-source`, or that of its schema. */
export function basis(bundle: Bundle, schema: string, property: JsonObject): string {
  const source = property['x-source'] ?? bundle.components.schemas[schema]?.['x-source'];
  return String(objectOf(source)['basis']);
}

export function requiredNames(schema: JsonObject): string[] {
  const names = schema['required'];
  return Array.isArray(names) ? names.map(String) : [];
}

/** The words in which a thing is described: its own, and those of what it refers to. */
export function description(bundle: Bundle, node: unknown): string {
  const texts = [objectOf(node), resolved(bundle, node)].flatMap((object) => [
    object['summary'],
    object['description'],
  ]);
  return texts.filter((text) => typeof text === 'string').join(' ');
}
