import { split } from '@sagold/json-pointer';
import type { Contract, Operation } from '../contract/index.js';
import type { Link } from '../model/page.js';
import { anchorOf, isEnum, operationLink, operationPath, parameterAnchor, schemaPath } from './links.js';

/** Links beyond which a place that many operations share is not listed with each of them. */
const MOST = 6;

/** The pages and anchors at which readers find what stands at a JSON Pointer of the bundle. */
export function placeLinks(pointer: string, contract: Contract): Link[] {
  const [root, group, name = '', ...path] = split(pointer);
  if (root === 'servers') return [{ title: 'Servers', href: '/guides/authentication' }];
  if (root === 'components' && group === 'schemas') return [schemaPlace(name, path, contract)];
  if (root === 'components' && group === 'securitySchemes') return [{ title: name, href: '/guides/authentication' }];
  return contract.operations.flatMap((operation) => operationPlace(pointer, operation)).slice(0, MOST);
}

function schemaPlace(name: string, path: string[], contract: Contract): Link {
  const href = `/${schemaPath(contract, name)}`;
  const fields = path.filter((_, index) => path[index - 1] === 'properties');
  if (fields.length === 0 || isEnum(contract, name)) return { title: name, href };
  return { title: `${name}.${fields.join('.')}`, href: `${href}#${fields.map(anchorOf).join('.')}` };
}

/** The place in the page of the operation, when the operation has it. */
function operationPlace(pointer: string, operation: Operation): Link[] {
  const page = `/${operationPath(operation)}`;
  const title = operationLink(operation).title;
  if (operation.pointer === pointer) return [{ title, href: page }];
  const parameter = operation.parameters.find((one) => one.pointer === pointer);
  if (parameter !== undefined) {
    return [{ title: `${title}: ${parameter.name}`, href: `${page}#${parameterAnchor(parameter)}` }];
  }
  const { request, responses } = operation;
  if (request?.pointer === pointer || (request?.content ?? []).some(({ examples }) => has(examples, pointer))) {
    return [{ title: `${title}: request`, href: `${page}#body` }];
  }
  for (const response of responses) {
    const id = `response-${response.status.toLowerCase()}`;
    if (response.pointer === pointer || response.content.some(({ examples }) => has(examples, pointer))) {
      return [{ title: `${title}: ${response.status}`, href: `${page}#${id}` }];
    }
    const header = response.headers.find((one) => one.pointer === pointer);
    if (header !== undefined) {
      return [{ title: `${title}: ${header.name}`, href: `${page}#${id}.header.${header.name.toLowerCase()}` }];
    }
  }
  return [];
}

function has(things: readonly { pointer: string }[], pointer: string): boolean {
  return things.some((thing) => thing.pointer === pointer);
}
