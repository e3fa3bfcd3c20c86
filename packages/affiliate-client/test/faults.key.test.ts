import { expect, it, onTestFinished } from 'vitest';
import { createAffiliateClient, InvalidResponseError } from '../src/index.js';
import { affiliateSubjects } from './support/affiliate.js';
import { describeSecrecy } from './support/describe-secrecy.js';
import { KEY_HEADER } from './support/echoes.js';
import { piecesOf, textOf } from './support/secrecy.js';
import { serveHttp } from './support/target.js';

describeSecrecy(affiliateSubjects);

const [subject] = affiliateSubjects;
if (!subject) throw new Error('There is no operation.');

it('the key is struck out of what a page says of itself', async () => {
  const apiKey = 'q7ZtWm4Rk2Xv9Lp0Sd8';
  const target = await serveHttp(subject, ({ request, response }) => {
    const key = request.headers[KEY_HEADER];
    const paging = { page: key, page_size: key, total_count: key };
    response.end(JSON.stringify({ deals: [], paging }));
  });
  onTestFinished(target.close);
  const pages = createAffiliateClient({ apiKey, baseUrl: target.url }).deals.search().pages();
  const error: unknown = await pages.next().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InvalidResponseError);
  expect(piecesOf(apiKey, textOf(error))).toEqual([]);
});
