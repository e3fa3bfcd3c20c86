import openapiTS from 'openapi-typescript';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { missingOperations } from '../src/missing-operations.js';
import { typesModule } from '../src/types.js';
import { bundleOf, operation } from './helpers/bundle.js';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

const offers = bundleOf({}, { '/offers': { get: operation('listOffers'), post: operation('createOffer') } });

afterEach(() => {
  vi.restoreAllMocks();
});

describe('an operation that the types lack', () => {
  it('is named', async () => {
    const fewer = bundleOf({}, { '/offers': { get: operation('listOffers') } });
    expect(missingOperations(offers, await openapiTS(JSON.stringify(fewer)))).toEqual(['createOffer']);
    expect(missingOperations(offers, [])).toEqual(['listOffers', 'createOffer']);
  });

  it('is not sought in what is no operation', async () => {
    const schemas = bundleOf({ listOffers: { type: 'string' } }, { '/createOffer': { get: operation('getOffer') } });
    expect(missingOperations(offers, await openapiTS(JSON.stringify(schemas)))).toEqual(['listOffers', 'createOffer']);
  });

  it('is refused with its id', async () => {
    // The library writes `get/offer` for this id.
    const bundle = bundleOf({}, { '/offers': { get: operation('listOffers'), put: operation('get#offer') } });
    await expect(typesModule(bundle, 'test')).rejects.toThrow('No type was generated for these operations: get#offer.');
  });

  it('is refused with its method and path when it has no id', async () => {
    const bundle = bundleOf({}, { '/offers': { get: operation('listOffers') }, '/deals': { post: operation() } });
    await expect(typesModule(bundle, 'test')).rejects.toThrow('POST /deals, which has no operationId');
  });
});

describe('the types', () => {
  it('have the operations of every method', async () => {
    const item = Object.fromEntries(METHODS.map((method) => [method, operation(`${method}Offer`)]));
    const text = await typesModule(bundleOf({}, { '/offers': item }), 'test');
    for (const method of METHODS) expect(text).toContain(`${method}: operations["${method}Offer"];`);
  });

  it('have an operation whose id must be quoted', async () => {
    const text = await typesModule(bundleOf({}, { '/offers': { get: operation('list-offers') } }), 'test');
    expect(text).toContain('get: operations["list-offers"];');
  });

  it('are refused when two operations have one id', async () => {
    // The library says it on the console, too.
    vi.spyOn(console, 'error').mockReturnValue();
    const item = { get: operation('getOffer'), put: operation('getOffer') };
    await expect(typesModule(bundleOf({}, { '/offers': item }), 'test')).rejects.toThrow('operationId');
  });
});
