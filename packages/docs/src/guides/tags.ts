import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contract } from '../contract/model.js';
import type { LinksBlock, SamplesBlock } from '../model/page.js';
import { operationPath, tagPath } from '../pages/links.js';
import { runDefinition } from '../run/definition.js';
import { region, SAMPLES } from './regions.js';
import type { Tags } from './render.js';

/** No page grows with the number of operations. */
const LISTED = 12;

/** The tags of the texts. */
export function contentTags(contract: Contract): Tags {
  return {
    /** `{% sample "paging" "total" %}`: the region `total` of `samples/paging.ts`, and perhaps a title. */
    sample: (file = '', name = '', title = '') => ({
      kind: 'code',
      language: 'ts',
      ...(title !== '' && { title }),
      source: region(readFileSync(join(SAMPLES, `${file}.ts`), 'utf8'), name),
    }),
    /** `{% output "paging" "total" %}`: what that prints, as the tests have seen it. */
    output: (file = '', name = '') => ({
      kind: 'code',
      language: 'text',
      title: 'Output',
      source: readFileSync(join(SAMPLES, 'output', `${file}.${name}.txt`), 'utf8').trimEnd(),
    }),
    /** `{% run "getOfferDeal" %}`: the samples of an operation, to be run in the page. */
    run: (operation = '') => runnable(contract, operation),
    /** `{% operations %}`: what the API can do. */
    operations: () => ({ kind: 'links', links: operationLinks(contract) }),
  };
}

/** The operations, or where they are too many, their tags. */
function operationLinks(contract: Contract): LinksBlock['links'] {
  if (contract.operations.length <= LISTED)
    return contract.operations.map((operation) => ({
      title: operation.summary,
      href: `/${operationPath(operation)}`,
      summary: operation.path,
      badge: operation.method.toUpperCase(),
    }));
  return contract.tags
    .slice(0, LISTED)
    .map((tag) => ({ title: tag.name, href: `/${tagPath(tag)}`, summary: tag.description }));
}

/** The samples of an operation with what is needed to send its request in the page. */
function runnable({ bundle, operations }: Contract, id: string): SamplesBlock {
  const operation = operations.find((known) => known.id === id);
  if (operation === undefined) throw new Error(`The contract has no operation \`${id}\`.`);
  const samples = operation.samples.map(({ language, label, source }) => ({ language, label, source }));
  return { kind: 'samples', samples, run: runDefinition(bundle, id) };
}
