import type { Operation } from '../../src/operation.js';
import type { Pagination } from '../../src/pages.js';
import { json, type Sent, stubFetch } from './stub-fetch.js';

export const PAGED: Operation = {
  id: 'searchDeals',
  method: 'POST',
  path: '/deals',
  query: ['page', 'page_size'],
  idempotent: true,
};

export const PAGING: Pagination = {
  page: 'page',
  first: 1,
  items: 'deals',
  paging: 'paging',
  pageSize: 'page_size',
  totalCount: 'total_count',
};

export interface Page {
  readonly deals: readonly number[];
  readonly paging: { readonly page: number; readonly page_size: number; readonly total_count: number };
}

export function pageOf(page: number, page_size: number, total_count: number, deals: readonly number[]): Page {
  return { deals, paging: { page, page_size, total_count } };
}

interface PageServer {
  readonly fetch: ReturnType<typeof stubFetch>;
  readonly sent: readonly Sent[];
  /** What each request asked for. */
  readonly asked: Record<string, number>[];
}

/** A server with the items 1 to `total`, at `most` so many on a page, that may claim to have more. */
export function pageServer(total: number, { most = 50, claimed = total } = {}): PageServer {
  const asked: Record<string, number>[] = [];
  const fetch = stubFetch((sent) => {
    const query = Object.fromEntries([...new URL(sent.url).searchParams].map(([name, value]) => [name, Number(value)]));
    asked.push(query);
    const { page = 1, page_size = most } = query;
    const size = Math.min(page_size, most);
    const items = Array.from({ length: total }, (_, index) => index + 1).slice((page - 1) * size, page * size);
    return json(pageOf(page, size, claimed, items))(sent);
  });
  return { fetch, sent: fetch.sent, asked };
}
