import type { Contract } from '../contract/model.js';
import type { Page } from '../model/page.js';
import { factsOf } from './facts/index.js';
import { contentPage } from './page.js';
import { contentTags } from './tags.js';

/** In the order in which they are read. */
const GUIDES = [
  'quickstart',
  'guides/authentication',
  'guides/paging',
  'guides/relationships',
  'guides/errors',
  'guides/rate-limits',
  'guides/sentinels',
  'guides/testing',
  'guides/versions',
] as const;

/** The quickstart and the guides. */
export async function guidePages(contract: Contract): Promise<Page[]> {
  const facts = factsOf(contract);
  const tags = contentTags(contract);
  return GUIDES.map((path) => contentPage(path, 'guide', facts, tags));
}
