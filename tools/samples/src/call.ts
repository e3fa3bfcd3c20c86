import {
  type Bundle,
  bodyPlacement,
  clientNames,
  type JsonObject,
  mediaType,
  type Operation,
  objectOf,
} from '@eflow/bundle';
import type { SampleCall, SampleClient, SampleKey } from './model.js';
import { parametersOf } from './parameters.js';
import { resultOf } from './result.js';

/** What the samples of an operation need to know of it. */
export function sampleCall(bundle: Bundle, operation: Operation): SampleCall {
  const { id, method, path, object } = operation;
  const key = keyOf(bundle, object);
  const client = clientOf(bundle, operation);
  const joined = parametersOf(bundle, operation).flatMap((parameter) => (parameter.joined ? [parameter.name] : []));
  return {
    operation: id,
    method: method.toUpperCase(),
    path,
    server: serverOf(bundle, operation),
    ...(key ? { key } : {}),
    ...(client ? { client } : {}),
    ...(joined.length > 0 ? { joined } : {}),
    result: resultOf(bundle, object),
  };
}

function clientOf(bundle: Bundle, operation: Operation): SampleClient | undefined {
  const { 'x-audience': audience, requestBody, 'x-pagination': pagination } = operation.object;
  if (typeof audience !== 'string') return undefined;
  const parameters = parametersOf(bundle, operation).map(({ name }) => name);
  const schema = mediaType(bundle, requestBody)['schema'];
  return {
    audience,
    ...clientNames(operation),
    ...(requestBody === undefined ? {} : { body: bodyPlacement(bundle, schema, parameters) }),
    ...(pagination === undefined ? {} : { paged: true }),
  };
}

/** The first way of the operation to say who asks. */
function keyOf(bundle: Bundle, object: JsonObject): SampleKey | undefined {
  const [requirement] = [object['security'] ?? bundle['security'] ?? []].flat();
  const [name] = Object.keys(objectOf(requirement));
  if (name === undefined) return undefined;
  const scheme = objectOf(objectOf(bundle.components['securitySchemes'])[name]);
  const audience = object['x-audience'];
  const variable = ['EVERFLOW', ...(typeof audience === 'string' ? [audience.toUpperCase()] : []), 'KEY'].join('_');
  if (scheme['type'] === 'http') return { in: 'header', name: 'Authorization', prefix: 'Bearer ', variable };
  return { in: scheme['in'] === 'query' ? 'query' : 'header', name: String(scheme['name']), variable };
}

function serverOf(bundle: Bundle, { path, object }: Operation): string {
  const [server] = [object['servers'] ?? objectOf(bundle.paths[path])['servers'] ?? bundle['servers'] ?? []].flat();
  const { url = 'https://api.example.com', variables } = objectOf(server);
  return String(url)
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => String(objectOf(objectOf(variables)[name])['default'] ?? name))
    .replace(/\/$/, '');
}
