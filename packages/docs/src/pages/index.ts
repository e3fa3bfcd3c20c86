import type { Contract } from '../contract/index.js';
import type { Page } from '../model/page.js';
import { checkAnchors } from './anchors.js';
import { decisionLinks } from './decision-links.js';
import { differencesPages } from './differences.js';
import { enumPage } from './enum.js';
import { isEnum } from './links.js';
import { type Makings, operationPage } from './operation.js';
import { overviewPages } from './overviews.js';
import { schemaPage } from './schema.js';
import { topicsOf } from './topics.js';
import { usageOf } from './usage.js';

export { aToZPages } from './a-z.js';

/** The pages that the contract gives: operations, schemas, lists of values, differences, and the overviews of these. */
export function referencePages(contract: Contract): Page[] {
  const usage = usageOf(contract);
  const topics = topicsOf(contract, usage);
  const makings: Makings = { contract, usage, decisions: decisionLinks(contract, topics) };
  const pages = [
    ...overviewPages(makings),
    ...contract.operations.map((operation) => operationPage(operation, makings)),
    ...[...contract.schemas.values()].map((named) =>
      isEnum(contract, named.name) ? enumPage(named, makings) : schemaPage(named, makings),
    ),
    ...differencesPages(contract, topics),
  ];
  for (const page of pages) checkAnchors(page);
  return pages;
}
