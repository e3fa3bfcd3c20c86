import type { Contract, Operation } from '../../contract/model.js';
import { camelCase } from '../../contract/names.js';
import { operationPath } from '../../pages/links.js';
import type { Table } from '../table.js';

/** More operations than that are counted. */
const NAMED = 8;

/** An operation as the guides speak of it. */
export interface OperationFacts {
  title: string;
  method: string;
  path: string;
  /** Path of its page. */
  link: string;
  /** As it is called with a client: `deals.get`. */
  call: string;
  /** Of its pages, where it has some. */
  paging?: { size: number; first: number; max: number };
  /** The names that ask for relationships, where it has some. */
  relationships?: Table;
}

export function operationFacts(contract: Contract): Record<string, OperationFacts> {
  return Object.fromEntries(contract.operations.map((operation) => [operation.id, factsOf(contract, operation)]));
}

function factsOf(contract: Contract, operation: Operation): OperationFacts {
  const paging = pagingOf(operation);
  const relationships = relationshipsOf(contract, operation);
  return {
    title: operation.summary,
    method: operation.method.toUpperCase(),
    path: operation.path,
    link: `/${operationPath(operation)}`,
    call: `${camelCase(operation.tag)}.${operation.clientMethod ?? operation.id}`,
    ...(paging && { paging }),
    ...(relationships && { relationships }),
  };
}

function pagingOf({ pagination, parameters }: Operation): OperationFacts['paging'] {
  if (pagination === undefined) return undefined;
  const start = (name: string) => Number(parameters.find((parameter) => parameter.name === name)?.schema.default);
  return { first: start(pagination.page), size: start(pagination.pageSize), max: pagination.maxPageSize };
}

function relationshipsOf(contract: Contract, operation: Operation): Table | undefined {
  const parameter = operation.parameters.find(({ relationshipKeys }) => Object.keys(relationshipKeys).length > 0);
  if (parameter === undefined) return undefined;
  const schema = contract.schemas.get(relationshipSchema(contract, operation));
  return {
    head: ['Ask for', 'Comes as', 'What it is'],
    rows: Object.entries(parameter.relationshipKeys).map(([name, key]) => [
      `\`${name}\``,
      `[\`relationship.${key}\`](/${operationPath(operation)}#response-200.relationship.${key})`,
      schema?.schema.properties.get(key)?.description ?? '',
    ]),
  };
}

/** Name of the schema of `relationship` in the answer. */
function relationshipSchema({ schemas }: Contract, { responses }: Operation): string {
  const answer = responses.find(({ status }) => status === '200')?.content[0]?.schema?.ref ?? '';
  return schemas.get(answer)?.schema.properties.get('relationship')?.ref ?? '';
}

/** Whether the operations may be sent again. */
export function idempotency({ operations }: Contract): Table {
  const row = (twice: string, after: string, of: readonly Operation[]): string[][] =>
    of.length === 0 ? [] : [[twice, named(of), after]];
  return {
    head: ['Sending it twice', 'Operations', 'The client repeats it after'],
    rows: [
      ...row(
        'does no harm',
        '429, 408, 5xx, broken connections, attempts that took too long',
        operations.filter(({ idempotent }) => idempotent === true),
      ),
      ...row(
        'does it twice',
        '429, and connections that were never made',
        operations.filter(({ idempotent }) => idempotent !== true),
      ),
    ],
  };
}

/** The first few, with links. */
function named(operations: readonly Operation[]): string {
  const links = operations.slice(0, NAMED).map((operation) => `[\`${operation.id}\`](/${operationPath(operation)})`);
  const more = operations.length - links.length;
  return more > 0 ? `${links.join(', ')} and ${more} more` : links.join(', ');
}
