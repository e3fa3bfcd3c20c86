import { type Contract, type Operation, type Schema, schemasIn } from '../contract/index.js';
import { subschemas } from '../contract/subschemas.js';

/** Who uses what: found once for the whole contract. */
export interface Usage {
  /** Operations that the named schema is part of, with the parts: `Request body`, `Response 200`. */
  operationsOf(name: string): readonly { operation: Operation; places: string[] }[];
  /** Names of the tags of these operations. */
  tagsOf(name: string): ReadonlySet<string>;
  /** Named schemas that refer to the named schema. */
  schemasOf(name: string): string[];
  /** Every place that refers to the named schema. */
  referencesTo(name: string): Schema[];
  /** JSON Pointers of all that the operation consists of, named schemas included. */
  pointersOf(operation: Operation): ReadonlySet<string>;
}

export function usageOf(contract: Contract): Usage {
  const usage = known.get(contract) ?? findUsage(contract);
  known.set(contract, usage);
  return usage;
}

const known = new WeakMap<Contract, Usage>();

function findUsage(contract: Contract): Usage {
  const direct = new Map([...contract.schemas].map(([name, { schema }]) => [name, namesIn(schema)]));
  const closure = new Map<string, Set<string>>();
  const reach = (names: Iterable<string>): Set<string> => {
    const found = new Set<string>();
    const open = [...names];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (found.has(name)) continue;
      found.add(name);
      open.push(...(direct.get(name) ?? []));
    }
    return found;
  };
  for (const name of contract.schemas.keys()) closure.set(name, reach([name]));

  const operations = new Map<string, Map<Operation, Set<string>>>();
  const pointers = new Map<Operation, Set<string>>();
  for (const operation of contract.operations) {
    for (const [place, schema] of placesOf(operation)) {
      for (const name of reach(namesIn(schema))) {
        const by = operations.get(name) ?? new Map<Operation, Set<string>>();
        operations.set(name, by);
        by.set(operation, (by.get(operation) ?? new Set()).add(place));
      }
    }
    pointers.set(
      operation,
      pointersIn(operation, contract, (schema) => reach(namesIn(schema))),
    );
  }
  const parents = new Map<string, string[]>();
  for (const [name, used] of direct)
    for (const target of used) parents.set(target, [...(parents.get(target) ?? []), name]);

  const written = [
    ...[...contract.schemas.values()].map(({ schema }) => schema),
    ...contract.operations.flatMap(schemasIn),
  ];
  const references = new Map<string, Schema[]>();
  for (const part of written.flatMap(subschemas)) {
    if (part.ref === undefined) continue;
    const known = references.get(part.ref) ?? [];
    references.set(part.ref, known);
    known.push(part);
  }

  const users = new Map(
    [...operations].map(([name, of]) => [
      name,
      [...of].map(([operation, places]) => ({ operation, places: [...places] })),
    ]),
  );
  const tags = new Map([...users].map(([name, of]) => [name, new Set(of.map(({ operation }) => operation.tag))]));
  return {
    referencesTo: (name) => references.get(name) ?? [],
    operationsOf: (name) => users.get(name) ?? [],
    tagsOf: (name) => tags.get(name) ?? new Set(),
    schemasOf: (name) => parents.get(name) ?? [],
    pointersOf: (operation) => pointers.get(operation) ?? new Set(),
  };
}

function namesIn(schema: Schema): Set<string> {
  return new Set(subschemas(schema).flatMap(({ ref }) => ref ?? []));
}

/** The schemas of an operation, each with the part that it describes. */
function placesOf({ parameters, request, responses }: Operation): [place: string, schema: Schema][] {
  return [
    ...parameters.map(({ name, schema }): [string, Schema] => [`Parameter \`${name}\``, schema]),
    ...(request?.content ?? []).flatMap(({ schema }): [string, Schema][] =>
      schema === undefined ? [] : [['Request body', schema]],
    ),
    ...responses.flatMap(({ status, content, headers }): [string, Schema][] => [
      ...content.flatMap(({ schema }): [string, Schema][] =>
        schema === undefined ? [] : [[`Response ${status}`, schema]],
      ),
      ...headers.map(({ schema }): [string, Schema] => [`Response ${status}`, schema]),
    ]),
  ];
}

function pointersIn(operation: Operation, contract: Contract, reach: (schema: Schema) => Set<string>): Set<string> {
  const { pointer, parameters, request, responses, security } = operation;
  const media = [...(request?.content ?? []), ...responses.flatMap(({ content }) => content)];
  const written = schemasIn(operation);
  const named = new Set(written.flatMap((schema) => [...reach(schema)]));
  const schemas = [...written, ...[...named].flatMap((name) => contract.schemas.get(name)?.schema ?? [])];
  return new Set([
    pointer,
    ...parameters.map((parameter) => parameter.pointer),
    ...(request === undefined ? [] : [request.pointer]),
    ...responses.flatMap((response) => [response.pointer, ...response.headers.map((header) => header.pointer)]),
    ...media.flatMap(({ examples }) => examples.map((example) => example.pointer)),
    ...security.flat().flatMap((name) => contract.security.get(name)?.pointer ?? []),
    ...schemas.flatMap((schema) => subschemas(schema).map((each) => each.pointer)),
  ]);
}
