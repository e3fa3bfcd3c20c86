import { type Bundle, type Json, type JsonObject, type Operation, objectOf, resolved } from '@eflow/bundle';
import { exampleOf } from './example-of.js';

/** A parameter of an operation or of its path. */
export interface SampleParameter {
  name: string;
  in: string;
  required: boolean;
  schema: JsonObject;
  example: Json;
  /** A list is sent as one value, with commas. */
  joined: boolean;
}

export function parametersOf(bundle: Bundle, { path, object }: Operation): SampleParameter[] {
  const shared = [objectOf(bundle.paths[path])['parameters'] ?? []].flat();
  const own = [object['parameters'] ?? []].flat();
  const byPlace = new Map<string, SampleParameter>();
  for (const node of [...shared, ...own]) {
    const parameter = parameterOf(bundle, resolved(bundle, node));
    byPlace.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  return [...byPlace.values()];
}

function parameterOf(bundle: Bundle, parameter: JsonObject): SampleParameter {
  const { name, in: place, style = 'form', explode = style === 'form' } = parameter;
  return {
    name: String(name),
    in: String(place),
    required: parameter['required'] === true || place === 'path',
    schema: resolved(bundle, parameter['schema']),
    example: parameter['example'] ?? namedExample(bundle, parameter) ?? exampleOf(bundle, parameter['schema']),
    joined: place === 'query' && explode !== true,
  };
}

/** The first of the examples that have a name. */
export function namedExample(bundle: Bundle, { examples }: JsonObject): Json | undefined {
  const [first] = Object.values(objectOf(examples));
  return resolved(bundle, first)['value'];
}

/** Whether a request without the parameter would be another one than a request with its example. */
export function says({ required, schema, example }: SampleParameter): boolean {
  return required || JSON.stringify(schema['default']) !== JSON.stringify(example);
}
