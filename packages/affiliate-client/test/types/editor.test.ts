import { dealTypeValues } from '@eflow/affiliate-client';
import { describe, expect, it } from 'vitest';
import { completions, hover } from './support/editor.js';

describe('the editor offers', () => {
  it('the groups of operations, and the client of paths', () => {
    expect(completions('everflow./**/')).toEqual(['audience', 'baseUrl', 'deals', 'http']);
    expect(completions('network./**/')).toEqual(['audience', 'baseUrl', 'http', 'offerGroups']);
  });

  it('the operations', () => {
    expect(completions('everflow.deals./**/')).toEqual(['get', 'listForOffer', 'search']);
    expect(completions('network.offerGroups./**/')).toEqual(['create']);
  });

  it('the members of an input, and only those that are not there yet', () => {
    expect(completions('everflow.deals.get({ offerId: 1, /**/ })')).toEqual(['dealId', 'relationship']);
    expect(completions('everflow.deals.search({ /**/ })')).toEqual(['filters', 'page', 'page_size']);
    const names = completions("createOfferGroup(network, { name: 'a', /**/ })");
    expect(names).toHaveLength(25 - 1);
    expect(names).toContain('weekly_payout_cap');
  });

  it('the values of a request', () => {
    expect(completions("everflow.deals.get({ offerId: 1, dealId: 1, relationship: ['/**/'] })").sort()).toEqual([
      'locations',
      'products',
      'resources',
      'trackings',
    ]);
    const statuses = completions("network.offerGroups.create({ offer_group_status: '/**/' })");
    expect(statuses.sort()).toEqual(['active', 'deleted', 'paused']);
  });

  it('the known values of a response that may have others', () => {
    const deal = 'const deal = await everflow.deals.get({ offerId: 1, dealId: 1 });';
    const known = [...dealTypeValues].sort();
    expect(known).toContain('coupon');
    expect(completions(`${deal} if (deal.deal_type === '/**/') {}`).sort()).toEqual(known);
    expect(completions(`${deal} switch (deal.deal_type) { case '/**/': }`).sort()).toEqual(known);
    expect(completions(`${deal} if (isKnownDealType(deal.deal_type)) deal.deal_type === '/**/'`).sort()).toEqual(known);
  });

  it('the errors by name', () => {
    const names = completions(`const result = await everflow.deals.search().result();
if (!result.ok) switch (result.error.name) { case '/**/': }`);
    expect(names).toEqual(expect.arrayContaining(['NotFoundError', 'RateLimitError', 'TimeoutError']));
  });
});

describe('the editor shows', () => {
  it('of a number: description, bounds, default and example', () => {
    const text = hover('everflow.deals.search({ /**/page_size: 10 })');
    expect(text).toContain('page_size?: number | undefined');
    expect(text).toContain('Most items on a page.');
    expect(text).toContain('At least 1.');
    expect(text).toContain('@default 50');
    expect(text).toContain('@example 50');
  });

  it('of a cap: what it limits, its unit, and the value that stands for none', () => {
    const text = hover('network.offerGroups.create({ /**/weekly_payout_cap: 1 })');
    expect(text).toContain('Most payout that affiliates may earn through the group in one week');
    expect(text).toContain('A decimal amount in the currency of the group.');
    expect(text).toContain('`0` stands for no limit.');
    expect(text).toContain('@example 1000.5');
  });

  it('of the parameter that decides what comes: its description once', () => {
    const text = hover("everflow.deals.get({ offerId: 1, dealId: 1, /**/relationship: ['locations'] })");
    expect(text.match(/What to return along with the deal\./g)).toHaveLength(1);
    expect(text.match(/@example \["locations"/g)).toHaveLength(1);
  });

  it('of a parameter beside it: its description', () => {
    expect(hover('getOfferDeal(everflow, { /**/offerId: 1, dealId: 1 })')).toContain('Id of the offer');
  });

  it('of a field of a response: its description', () => {
    const text = hover('(await everflow.deals.get({ offerId: 1, dealId: 1 }))./**/date_valid_from');
    expect(text).toMatch(/date_valid_from: number[\s\S]+Unix/);
  });

  it.each([
    'everflow.deals./**/get({ offerId: 1, dealId: 1 })',
    '/**/getOfferDeal(everflow, { offerId: 1, dealId: 1 })',
  ])('of an operation: summary, description, source and errors (%s)', (program) => {
    const text = hover(program);
    expect(text).toContain('Get one deal of an offer.');
    expect(text).toContain('Returns one deal and, when asked by `relationship`');
    expect(text).toContain("Vendor's document: affiliate-deals, “Get Offer Deal by ID”.");
    const errors = [...text.matchAll(/^@throws `(\w+)` (\d+): ./gm)].map(([, name, status]) => `${status} ${name}`);
    expect(errors).toEqual([
      '400 BadRequestError',
      '401 AuthenticationError',
      '403 PermissionDeniedError',
      '404 NotFoundError',
      '429 RateLimitError',
      '500 ServerError',
    ]);
  });

  it('of an operation that must not be repeated blindly: that it is not', () => {
    expect(hover('network.offerGroups./**/create')).toContain('repeated only when it cannot have reached the server');
  });
});
