import type { Contract, Response } from '../../contract/model.js';
import { operationPath } from '../../pages/links.js';
import type { Table } from '../table.js';

/** The classes of the clients, by status. */
const CLASSES: Readonly<Record<string, string>> = {
  '400': 'BadRequestError',
  '401': 'AuthenticationError',
  '403': 'PermissionDeniedError',
  '404': 'NotFoundError',
  '429': 'RateLimitError',
  '500': 'ServerError',
};

/** The error statuses of the contract, each as the first operation that has it tells it. */
export function errorTable(contract: Contract): Table {
  return {
    head: ['Status', 'What it means', 'Class'],
    rows: [...errors(contract)].map(([status, { link, response }]) => [
      `[\`${status}\`](${link}#response-${status})`,
      response.description,
      errorClass(status),
    ]),
  };
}

function errorClass(status: string): string {
  const name = CLASSES[status] ?? 'ApiError';
  return `[\`${name}\`](/client/client-core#${name})`;
}

/** The text that comes with each, where the contract has an example of it. */
export function errorBodies(contract: Contract): Table {
  return {
    head: ['Status', 'Body'],
    rows: [...errors(contract)].flatMap(([status, { response }]) =>
      response.content.flatMap(({ examples }) =>
        examples.map(({ value }) => [`\`${status}\``, `\`${JSON.stringify(value)}\``]),
      ),
    ),
  };
}

function errors(contract: Contract): Map<string, { link: string; response: Response }> {
  const found = new Map<string, { link: string; response: Response }>();
  for (const operation of contract.operations)
    for (const response of operation.responses)
      if (!response.status.startsWith('2') && !found.has(response.status))
        found.set(response.status, { link: `/${operationPath(operation)}`, response });
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
