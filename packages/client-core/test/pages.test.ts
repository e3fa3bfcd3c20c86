import { describe, expect, it } from 'vitest';
import type { Client } from '../src/client.js';
import type { CallOptions } from '../src/options.js';
import { callPages, type PagePromise } from '../src/pages.js';
import { clientWith } from './support/client.js';
import { failure } from './support/outcome.js';
import { PAGED, PAGING, type Page, pageOf, pageServer } from './support/paged.js';
import { json, status, stubFetch } from './support/stub-fetch.js';
import { unhandledDuring } from './support/unhandled.js';

function search(client: Client, input: object = {}, options?: CallOptions): PagePromise<Page, number, Error> {
  return callPages(client, PAGED, PAGING, input, options);
}

async function all<T>(iterable: AsyncIterable<T>): Promise<T[]> {
  const got: T[] = [];
  for await (const one of iterable) got.push(one);
  return got;
}

describe('the items', () => {
  it.each([
    [0, 1],
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 2],
    [5, 3],
  ])('of %i, two on a page, come with %i requests', async (total, requests) => {
    const { fetch, asked } = pageServer(total);
    expect(await all(search(clientWith({ fetch }), { page_size: 2 }))).toEqual(
      Array.from({ length: total }, (_, i) => i + 1),
    );
    expect(asked).toEqual(
      Array.from({ length: requests }, (_, i) => ({ page_size: 2, ...(i ? { page: i + 1 } : {}) })),
    );
  });

  it('begin with the page that was asked for', async () => {
    const { fetch, asked } = pageServer(7);
    expect(await all(search(clientWith({ fetch }), { page: 3, page_size: 2 }))).toEqual([5, 6, 7]);
    expect(asked.map(({ page }) => page)).toEqual([3, 4]);
  });

  it('come as far as the server’s page size says, whatever was asked for', async () => {
    const { fetch, asked } = pageServer(5, { most: 2 });
    expect(await all(search(clientWith({ fetch }), { page_size: 100 }))).toEqual([1, 2, 3, 4, 5]);
    expect(asked).toHaveLength(3);
  });

  it('end at an empty page, also where there should be more', async () => {
    const { fetch, asked } = pageServer(3, { claimed: 1000 });
    expect(await all(search(clientWith({ fetch }), { page_size: 2 }))).toEqual([1, 2, 3]);
    expect(asked).toHaveLength(3);
  });

  it('end where the page size is 0', async () => {
    const fetch = stubFetch(json(pageOf(1, 0, 3, [])));
    expect(await all(search(clientWith({ fetch }), { page_size: 0 }))).toEqual([]);
    expect(fetch.sent).toHaveLength(1);
  });

  it('go on where the server says 0 for its page size but has items', async () => {
    const fetch = stubFetch(json(pageOf(1, 0, 2, [1])), json(pageOf(2, 0, 2, [2])));
    expect(await all(search(clientWith({ fetch })))).toEqual([1, 2]);
    expect(fetch.sent).toHaveLength(2);
  });

  it('are asked for no further than the loop goes', async () => {
    const { fetch, asked } = pageServer(100);
    const got: number[] = [];
    for await (const item of search(clientWith({ fetch }), { page_size: 2 })) {
      got.push(item);
      if (item === 2) break;
    }
    expect(got).toEqual([1, 2]);
    expect(asked).toHaveLength(1);
  });

  it('come with the options of the call, on each page', async () => {
    const { fetch, sent } = pageServer(3);
    await all(search(clientWith({ fetch }), { page_size: 2 }, { headers: { a: 'b' } }));
    expect(sent.map(({ headers }) => headers['a'])).toEqual(['b', 'b']);
  });
});

describe('the pages', () => {
  it('come one by one', async () => {
    const { fetch } = pageServer(3);
    expect(await all(search(clientWith({ fetch }), { page_size: 2 }).pages())).toEqual([
      pageOf(1, 2, 3, [1, 2]),
      pageOf(2, 2, 3, [3]),
    ]);
  });

  it('are one where there is nothing', async () => {
    const { fetch } = pageServer(0);
    expect(await all(search(clientWith({ fetch })).pages())).toEqual([pageOf(1, 50, 0, [])]);
  });

  it('do not include an empty one after others', async () => {
    const { fetch } = pageServer(2, { claimed: 3 });
    expect(await all(search(clientWith({ fetch }), { page_size: 2 }).pages())).toEqual([pageOf(1, 2, 3, [1, 2])]);
  });
});

describe('the promise', () => {
  it('gives the page that was asked for, and asks for no other', async () => {
    const { fetch, asked } = pageServer(5);
    expect(await search(clientWith({ fetch }), { page: 2, page_size: 2 })).toEqual(pageOf(2, 2, 5, [3, 4]));
    expect(asked).toHaveLength(1);
  });

  it('can be awaited and walked through, twice, and asks for the first page once', async () => {
    const { fetch, asked } = pageServer(3);
    const promise = search(clientWith({ fetch }), { page_size: 2 });
    expect(await promise).toEqual(pageOf(1, 2, 3, [1, 2]));
    expect(await all(promise)).toEqual([1, 2, 3]);
    expect(await all(promise)).toEqual([1, 2, 3]);
    expect(asked.map(({ page }) => page)).toEqual([undefined, 2, 2]);
  });

  it('has withResponse() and result()', async () => {
    const { fetch } = pageServer(1);
    const promise = search(clientWith({ fetch }));
    expect((await promise.withResponse()).response.status).toBe(200);
    expect(await promise.result()).toMatchObject({ ok: true, data: pageOf(1, 50, 1, [1]) });
  });

  it('leaves no rejection unhandled that is met while walking', async () => {
    const walk = (): Promise<unknown> => failure(all(search(clientWith({ fetch: stubFetch(status(404)) }))));
    expect(await unhandledDuring(walk)).toEqual([]);
  });
});

describe('an error', () => {
  it('in the middle ends the walk after the items before it', async () => {
    const fetch = stubFetch(json(pageOf(1, 2, 5, [1, 2])), status(404));
    const got: number[] = [];
    const walk = async (): Promise<void> => {
      for await (const item of search(clientWith({ fetch }))) got.push(item);
    };
    expect(await failure(walk())).toMatchObject({ name: 'NotFoundError', operation: 'searchDeals' });
    expect(got).toEqual([1, 2]);
  });

  it.each([
    ['a page that comes again', pageOf(1, 2, 5, [1, 2])],
    ['a page too far on', pageOf(3, 2, 5, [5])],
    ['a page without its place', { deals: [1] }],
    ['a page without a total', { deals: [1], paging: { page: 2, page_size: 2 } }],
    ['a page without a size', { deals: [1], paging: { page: 2, total_count: 5 } }],
    ['a page without a number', { deals: [1], paging: { page_size: 2, total_count: 5 } }],
    ['a page with its number as text', { deals: [1], paging: { page: '2', page_size: 2, total_count: 5 } }],
    ['a page with a total that is no number', { deals: [1], paging: { page: 2, page_size: 2, total_count: 'many' } }],
    ['a page without items', { paging: { page: 2, page_size: 2, total_count: 5 } }],
    ['a page with something else for items', { deals: {}, paging: { page: 2, page_size: 2, total_count: 5 } }],
  ])('is %s', async (_name, second) => {
    const fetch = stubFetch(json(pageOf(1, 2, 5, [1, 2])), json(second), json(pageOf(3, 2, 5, [5])));
    const error = await failure(all(search(clientWith({ fetch }))));
    expect(error).toMatchObject({ name: 'InvalidResponseError', status: 200, operation: 'searchDeals' });
    expect(error).toHaveProperty('message', expect.stringMatching(/^200 .*\bpage 2\b/));
    expect(fetch.sent).toHaveLength(2);
  });

  it('of a first page is met by the walk, and the page can be had all the same', async () => {
    const promise = search(clientWith({ fetch: stubFetch(json(pageOf(1, 2, 5, [1]))) }), { page: 2 });
    expect(await failure(all(promise))).toHaveProperty('message', expect.stringContaining('page 2'));
    expect(await promise).toEqual(pageOf(1, 2, 5, [1]));
  });
});
