import {
  type Bundle,
  type Json as BundleJson,
  isBundle,
  isObject,
  type JsonObject,
  type Operation,
  operationsOf,
  resolved,
} from '@eflow/bundle';
import { exampleInput, parametersOf, type SampleParameter, sampleCall, says } from '@eflow/samples';
import type { Json, RunDefinition, RunInput } from '../model/page.js';

/** What the runner of the page needs to let a reader edit and send the request of an operation. */
export function runDefinition(bundle: unknown, id: string): RunDefinition {
  const { bundle: description, operations } = readOnce(bundle);
  return definitionOf(description, operations.get(id), id);
}

interface Read {
  bundle: Bundle;
  operations: ReadonlyMap<string, Operation>;
}

/** Every operation of a description asks for it. */
const known = new WeakMap<object, Read>();

function readOnce(bundle: unknown): Read {
  const before = known.get(Object(bundle));
  if (before !== undefined) return before;
  if (!isBundle(bundle)) throw new Error('Not a bundled description.');
  // Of operations with the same id, the first counts.
  const operations = new Map(
    operationsOf(bundle)
      .map((each): [string, Operation] => [each.id, each])
      .toReversed(),
  );
  const read = { bundle, operations };
  known.set(bundle, read);
  return read;
}

function definitionOf(bundle: Bundle, operation: Operation | undefined, id: string): RunDefinition {
  if (!operation) throw new Error(`The contract has no operation \`${id}\`.`);
  const call = sampleCall(bundle, operation);
  const { body } = exampleInput(bundle, operation);
  return {
    operation: id,
    audience: operation.object['x-audience'] === 'network' ? 'network' : 'affiliate',
    method: call.method,
    path: call.path,
    inputs: parametersOf(bundle, operation).flatMap((parameter) => runInput(bundle, parameter)),
    ...(body === undefined ? {} : { body: plain(body) }),
    call,
  };
}

/** Headers are sent as they are and cannot be edited: the contract has none that a reader would want to change. */
function runInput(bundle: Bundle, parameter: SampleParameter): RunInput[] {
  const { name, in: place, required, schema, example } = parameter;
  if (place !== 'path' && place !== 'query') return [];
  const type = typeOf(schema);
  const item = type === 'array' ? resolved(bundle, schema['items']) : schema;
  const items = typeOf(item);
  const choices = item['enum'];
  return [
    {
      name,
      in: place,
      required,
      type,
      ...(says(parameter) ? { value: plain(example) } : {}),
      ...(Array.isArray(choices) ? { choices: choices.map(String) } : {}),
      ...(type === 'array' && items !== 'array' ? { items } : {}),
      ...(schema['default'] === undefined ? {} : { hint: `${schema['default']}` }),
    },
  ];
}

/** Without the members that are not there, which the type of a description allows for. */
function plain(value: BundleJson): Json {
  if (Array.isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  const members = Object.entries(value).flatMap(([key, member]) =>
    member === undefined ? [] : [[key, plain(member)]],
  );
  return Object.fromEntries(members);
}

function typeOf({ type }: JsonObject): RunInput['type'] {
  const [first] = [type ?? 'string'].flat().filter((name) => name !== 'null');
  switch (first) {
    case 'integer':
    case 'number':
    case 'boolean':
    case 'array':
      return first;
    default:
      return 'string';
  }
}
