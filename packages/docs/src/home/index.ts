import type { Contract } from '../contract/model.js';
import { factsOf } from '../guides/facts/index.js';
import { contentPage } from '../guides/page.js';
import { contentTags } from '../guides/tags.js';
import type { Page } from '../model/page.js';

/** The first page. */
export function homePage(contract: Contract): Page {
  return contentPage('index', 'home', factsOf(contract), contentTags(contract));
}
