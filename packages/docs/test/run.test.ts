import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { type Bundle, type JsonObject, parseBundle } from '@eflow/bundle';
import { createMock } from '@eflow/mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { failed, summary } from '../src/browser/run/outcome.js';
import { sendByClient, sendRaw } from '../src/browser/run/send.js';
import { type FormState, initialState, readForm } from '../src/browser/run/state.js';
import type { RunDefinition, RunInput } from '../src/model/page.js';
import { bundleRunner } from '../src/run/bundle.js';
import { runDefinition } from '../src/run/definition.js';

const bundle: unknown = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@eflow/contract/openapi.json'), 'utf8'),
);
const get = runDefinition(bundle, 'getOfferDeal');
const search = runDefinition(bundle, 'searchDeals');
const create = runDefinition(bundle, 'createOfferGroup');

const mock = createMock();
beforeEach(() => mock.reset());

/** What the form says with some fields changed; throws where it is wrong. */
function inputOf(definition: RunDefinition, fields: FormState['fields'] = {}, body?: string) {
  const initial = initialState(definition);
  const read = readForm(definition, { fields: { ...initial.fields, ...fields }, body: body ?? initial.body });
  if ('message' in read) throw new Error(`${read.field}: ${read.message}`);
  return read;
}

describe('the definition', () => {
  it('has the parameters with examples, choices and defaults', () => {
    expect(get.inputs).toMatchObject([
      { name: 'offerId', in: 'path', required: true, type: 'integer', value: 1 },
      { name: 'dealId', in: 'path', required: true, type: 'integer', value: 1 },
      {
        name: 'relationship',
        in: 'query',
        required: false,
        type: 'array',
        items: 'string',
        value: ['locations', 'resources', 'trackings'],
        choices: ['locations', 'products', 'resources', 'trackings'],
      },
    ]);
    expect(search.inputs).toMatchObject([
      { name: 'page', hint: '1' },
      { name: 'page_size', hint: '50' },
    ]);
    expect(search.inputs.filter(({ value }) => value !== undefined)).toEqual([]);
  });

  it('has the body of the first example, and who may ask', () => {
    expect(create).toMatchObject({ audience: 'network', method: 'POST', body: { name: 'Holiday Offers' } });
    expect(get.body).toBeUndefined();
    expect(search.body).toEqual({ filters: { network_offer_ids: [1, 2] } });
  });

  it('survives being written into a page', () => {
    for (const definition of [get, search, create]) expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });

  it('is small', () => {
    for (const definition of [get, search, create]) expect(JSON.stringify(definition).length).toBeLessThan(1500);
  });

  it('is refused for what the contract does not have', () => {
    expect(() => runDefinition(bundle, 'getMoon')).toThrow('no operation `getMoon`');
    expect(() => runDefinition({}, 'getOfferDeal')).toThrow('Not a bundled description');
  });

  it('is there for an operation of another shape', () => {
    const parameters = [
      { name: 'on', in: 'query', schema: { type: 'boolean' } },
      { name: 'kind', in: 'query', schema: { type: ['string', 'null'], enum: ['a', 'b'] }, required: true },
      { name: 'ids', in: 'query', schema: { type: 'array', items: { type: 'integer' } } },
      { name: 'X-Trace', in: 'header', schema: { type: 'string' } },
    ];
    const { inputs } = runDefinition(odd({ parameters }), 'getOdd');
    expect(inputs.map(({ name, type, value }) => [name, type, value])).toEqual([
      ['on', 'boolean', true],
      ['kind', 'string', 'a'],
      ['ids', 'array', [1]],
    ]);
  });
});

function odd(operation: JsonObject): Bundle {
  const paths = { '/odd': { get: { operationId: 'getOdd', responses: {}, ...operation } } };
  return parseBundle(JSON.stringify({ info: {}, paths, components: { schemas: {} } }));
}

describe('the form', () => {
  it('begins with the request of the examples', () => {
    expect(inputOf(get)).toEqual({
      path: { offerId: 1, dealId: 1 },
      query: { relationship: ['locations', 'resources', 'trackings'] },
    });
    expect(inputOf(create).body).toEqual(create.body);
  });

  it('leaves out what is empty', () => {
    expect(inputOf(get, { 'query.relationship': [] }).query).toEqual({});
    expect(inputOf(search, { 'query.page': ' ' }, ' ')).toEqual({ path: {}, query: {} });
  });

  it('reads numbers and booleans, and leaves other texts as they are', () => {
    expect(inputOf(search, { 'query.page': ' 2 ' }).query).toEqual({ page: 2 });
    expect(inputOf(search, { 'query.page': 'two' }).query).toEqual({ page: 'two' });
    const input = (more: Partial<RunInput>): RunInput => ({
      name: 'x',
      in: 'query',
      required: false,
      type: 'array',
      ...more,
    });
    const ids: RunDefinition = {
      ...get,
      inputs: [input({ items: 'integer' }), input({ name: 'on', type: 'boolean' })],
    };
    expect(inputOf(ids, { 'query.x': '1, 2,,x', 'query.on': 'false' }).query).toEqual({ x: [1, 2, 'x'], on: false });
  });

  it('names the field of what is wrong', () => {
    expect(() => inputOf(get, { 'path.dealId': '' })).toThrow('path.dealId: `dealId` is a part of the path');
    expect(() => inputOf(search, {}, '{ "filters": ')).toThrow(/^body: The body is not JSON\. .*end of JSON/);
  });
});

describe('a request', () => {
  it('is answered by the mock, and kept', async () => {
    const outcome = await sendRaw(mock, get, inputOf(get));
    expect(outcome).toMatchObject({ kind: 'answer', exchanges: [{ method: 'GET', status: 200, statusText: 'OK' }] });
    const [exchange] = outcome.exchanges;
    expect(exchange?.url).toMatch(/deals\/1\?relationship=locations&relationship=resources&relationship=trackings$/);
    expect(Object.fromEntries(exchange?.requestHeaders ?? [])).toEqual({ 'x-eflow-api-key': 'mock-affiliate-key' });
    expect(Object.keys(Object.fromEntries(exchange?.headers ?? []))).toContain('x-ratelimit-remaining');
    expect(JSON.parse(exchange?.body ?? '')).toMatchObject({ name: 'Example Deal' });
    expect(summary(outcome)).toMatch(/^200 OK · [\d.]+ ms$/);
    expect(failed(outcome)).toBe(false);
  });

  it('gives a program with the client its typed result', async () => {
    expect(await sendByClient(mock, search, inputOf(search))).toMatchObject({
      kind: 'result',
      value: { deals: [{ name: 'Example Deal' }], paging: { page: 1 } },
      exchanges: [{ status: 200, requestBody: '{"filters":{"network_offer_ids":[1,2]}}' }],
    });
  });

  it('gives it the class of the error, and what the API says', async () => {
    const outcome = await sendByClient(mock, get, inputOf(get, { 'path.dealId': '404' }));
    expect(outcome).toMatchObject({
      kind: 'error',
      name: 'NotFoundError',
      details: { status: 404, body: { error: 'Not found' } },
    });
    expect(failed(outcome)).toBe(true);
    const refused = await sendByClient(mock, create, inputOf(create, {}, '{ "name": 1 }'));
    expect(refused).toMatchObject({ kind: 'error', name: 'BadRequestError', exchanges: [{ status: 400 }] });
  });

  it('changes what the mock knows, until it is reset', async () => {
    const before = mock.data.offerGroups.length;
    await sendByClient(mock, create, inputOf(create));
    await sendRaw(mock, create, inputOf(create));
    expect(mock.data.offerGroups).toHaveLength(before + 2);
    mock.reset();
    expect(mock.data.offerGroups).toHaveLength(before);
  });

  it('that no client has is an error that says so', async () => {
    const client = { audience: 'affiliate', group: 'deals', method: 'paint' };
    const definition = { ...get, ...(get.call ? { call: { ...get.call, client } } : {}) };
    const outcome = await sendByClient(mock, definition, inputOf(get));
    expect(outcome).toMatchObject({ kind: 'error', message: 'The client has no method `deals.paint`.', exchanges: [] });
  });
});

describe('the script', () => {
  it('is a classic script of at most 60 KB, compressed, the same each time', async () => {
    const [script, again] = [await bundleRunner(), await bundleRunner()];
    expect(script).toBe(again);
    expect(script).not.toMatch(/^\s*(import|export)\b/m);
    expect(gzipSync(script, { level: 9 }).length).toBeLessThan(60_000);
  });
});
