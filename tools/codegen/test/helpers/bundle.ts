import { type Bundle, type JsonObject, parseBundle } from '@eflow/pipeline';

/** A bundle with these schemas and paths. */
export function bundleOf(schemas: Record<string, JsonObject>, paths: JsonObject = {}): Bundle {
  return parseBundle(
    JSON.stringify({ openapi: '3.1.1', info: { title: 'Test', version: '1.0.0' }, paths, components: { schemas } }),
  );
}

/** An operation without anything in it. */
export function operation(operationId?: string): JsonObject {
  return { ...(operationId !== undefined && { operationId }), responses: { 200: { description: 'OK' } } };
}
