import { type Bundle, type Json, type JsonObject, mediaType, type Operation } from '@eflow/bundle';
import { exampleOf } from './example-of.js';
import type { SampleInput } from './model.js';
import { namedExample, parametersOf, says } from './parameters.js';

/** The request of the examples: all parameters but those whose example is the default, and the first example of the body. */
export function exampleInput(bundle: Bundle, operation: Operation): SampleInput {
  const parameters = parametersOf(bundle, operation).filter(says);
  const values = (place: string) =>
    Object.fromEntries(
      parameters.filter((parameter) => parameter.in === place).map(({ name, example }) => [name, example]),
    );
  const header = values('header');
  const body = exampleBody(bundle, operation.object);
  return {
    path: values('path'),
    query: values('query'),
    ...(Object.keys(header).length > 0 ? { header } : {}),
    ...(body === undefined ? {} : { body }),
  };
}

/** `undefined` where the operation takes no JSON. */
function exampleBody(bundle: Bundle, { requestBody }: JsonObject): Json | undefined {
  const media = mediaType(bundle, requestBody);
  if (media['schema'] === undefined && media['examples'] === undefined) return undefined;
  return media['example'] ?? namedExample(bundle, media) ?? exampleOf(bundle, media['schema']);
}
