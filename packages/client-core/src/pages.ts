import { ApiPromise, type ApiResponse } from './api-promise.js';
import { answerTo } from './call.js';
import type { Client } from './client.js';
import { invalidResponse } from './errors.js';
import type { Operation } from './operation.js';
import type { CallOptions } from './options.js';

/** How an operation is walked through. */
export interface Pagination {
  /** The parameter that names the page; `paging` has one of the same name. */
  readonly page: string;
  /** Number of the first page. */
  readonly first: number;
  /** Where a page has its items. */
  readonly items: string;
  /** Where a page says how long it is and how many items there are in all. */
  readonly paging: string;
  /** The property of `paging` with the most items of a page, as the server has it. */
  readonly pageSize: string;
  /** The property of `paging` with the number of items on all pages. */
  readonly totalCount: string;
}

/**
 * The promise of a page that can also be walked through: `for await` gives the items of this page and of all that follow
 * it. Each page is asked for when its first item is; leaving the loop asks for no more.
 */
export class PagePromise<Page, Item, E> extends ApiPromise<Page, E> implements AsyncIterable<Item> {
  /** The pages, from this one on. */
  readonly pages: () => AsyncGenerator<Page, void, undefined>;
  readonly #itemsOf: (page: Page) => readonly Item[];

  /**
   * Clients make these; programs have no need to. `first` is the page that was asked for, `pages` gives it and all that
   * follow, and `itemsOf` finds the items of one.
   */
  constructor(
    first: Promise<ApiResponse<Page>>,
    pages: () => AsyncGenerator<Page, void, undefined>,
    itemsOf: (page: Page) => readonly Item[],
  ) {
    super(first);
    this.pages = pages;
    this.#itemsOf = itemsOf;
  }

  /** The items of all pages, from this one on. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* this.#itemsOf(page);
  }
}

/** Calls an operation that answers with pages. */
export function callPages<Page, Item, E>(
  client: Client,
  operation: Operation,
  pagination: Pagination,
  input: object,
  options: CallOptions | undefined,
): PagePromise<Page, Item, E> {
  const { page, items, paging, pageSize, totalCount } = pagination;
  const ask = (given: object): Promise<ApiResponse<Page>> => answerTo(client, operation, given, options);
  const itemsOf = (data: Page): readonly Item[] => Object(data)[items];
  const first = ask(input);
  const pages = async function* (): AsyncGenerator<Page, void, undefined> {
    let number = Number(Reflect.get(input, page) ?? pagination.first);
    for (let answer = first; ; answer = ask({ ...input, [page]: number })) {
      const { data, response, request } = await answer;
      const found = Object(Object(data)[paging]);
      // The server's page size counts: it may be less than was asked for.
      const left = found[totalCount] - number * Math.max(found[pageSize], 1);
      // A server that gives another page than asked for would be asked for ever.
      if (!Array.isArray(itemsOf(data)) || Number.isNaN(left) || found[page] !== number)
        throw invalidResponse(`Expected page ${number}, got ${Number(found[page])}`, request, response);
      const { length } = itemsOf(data);
      if (length || answer === first) yield data;
      if (!length || left <= 0) return;
      number += 1;
    }
  };
  return new PagePromise(first, pages, itemsOf);
}
